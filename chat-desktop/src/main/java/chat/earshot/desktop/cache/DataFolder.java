package chat.earshot.desktop.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an app keeps its data on each system. Stateless.
public final class DataFolder {
    private static final String MAC_AND_WINDOWS = "Earshot";
    private static final String LINUX = "earshot";

    private DataFolder() {}

    /// This person's folder for the app on this computer. It may not exist yet.
    public static Path standard() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData", "Local"))
                    .resolve(MAC_AND_WINDOWS);
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library", "Application Support").resolve(MAC_AND_WINDOWS);
        }
        return absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local", "share"))
                .resolve(LINUX);
    }

    /// What the environment says counts only when it is absolute: so the XDG rules want it.
    private static Path absolute(@Nullable String said, Path otherwise) {
        return said != null && Path.of(said).isAbsolute() ? Path.of(said) : otherwise;
    }
}
