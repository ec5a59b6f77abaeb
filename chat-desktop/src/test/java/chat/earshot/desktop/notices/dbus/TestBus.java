package chat.earshot.desktop.notices.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// A real session bus of a test's own: `dbus-daemon` on a socket in its folder.
public final class TestBus implements AutoCloseable {
    private static final String PROGRAM = "dbus-daemon";
    private static final long CEILING_SECONDS = 30;
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=SOCKET</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path socket;
    private final Process daemon;

    private TestBus(Path socket, Process daemon) {
        this.socket = socket;
        this.daemon = daemon;
    }

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    public static TestBus start(Path folder) throws IOException {
        Path socket = folder.resolve("bus");
        Path configuration = folder.resolve("bus.conf");
        Files.writeString(configuration, CONFIGURATION.replace("SOCKET", socket.toString()));
        Process daemon = new ProcessBuilder(PROGRAM, "--config-file=" + configuration, "--nofork", "--print-address=1")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = daemon.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).as("the bus's address").startsWith("unix:path=");
        return new TestBus(socket, daemon);
    }

    public Path socket() {
        return socket;
    }

    @Override
    public void close() {
        daemon.destroy();
        try {
            assertThat(daemon.waitFor(CEILING_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
