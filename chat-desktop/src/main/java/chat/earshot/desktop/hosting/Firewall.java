package chat.earshot.desktop.hosting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The firewalls that this computer's system comes with. Asking one may take a moment; for any thread
/// but the one that draws.
enum Firewall {
    UFW,
    FIREWALLD,
    WINDOWS,
    MACOS;

    private static final long PATIENCE_SECONDS = 4;

    /// Which one is on; empty when none is, or when that can't be found out without an administrator's rights.
    static Optional<Firewall> thatIsOn() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            return Optional.of(WINDOWS)
                    .filter(_ -> saysOn(said("netsh", "advfirewall", "show", "currentprofile", "state")));
        }
        if (system.startsWith("mac")) {
            return Optional.of(MACOS)
                    .filter(_ -> said("/usr/libexec/ApplicationFirewall/socketfilterfw", "--getglobalstate")
                            .contains("enabled"));
        }
        return onLinux(Path.of("/"));
    }

    /// @param root of the file system
    static Optional<Firewall> onLinux(Path root) {
        if (isSwitchedOn(root.resolve("etc/ufw/ufw.conf"))) {
            return Optional.of(UFW);
        }
        return Files.exists(root.resolve("run/firewalld")) ? Optional.of(FIREWALLD) : Optional.empty();
    }

    /// Of what `netsh` prints: the word for the state is translated, `ON` and `OFF` are mostly not.
    static boolean saysOn(String printed) {
        return printed.lines()
                .map(String::strip)
                .anyMatch(line -> line.matches("\\S+\\s+(ON|EIN|ACTIVER|ACTIVAR|ATTIVATO)"));
    }

    private static boolean isSwitchedOn(Path settings) {
        try {
            return Files.isReadable(settings)
                    && Files.readAllLines(settings).stream()
                            .anyMatch(line -> line.strip().equals("ENABLED=yes"));
        } catch (IOException _) {
            return false;
        }
    }

    private static String said(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
