package chat.earshot.desktop.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// What is in a file: one script for each version, of which each builds on the one before.
enum Schema {
    /// What somebody typed, and who one is: it must outlive a power cut.
    STORE("store", 2, SynchronousMode.FULL),
    /// What can be had again: after a power cut it may be some seconds old, but it is whole.
    HISTORY("history", 2, SynchronousMode.NORMAL);

    private final String name;
    private final int version;
    private final SynchronousMode durability;

    Schema(String name, int version, SynchronousMode durability) {
        this.name = name;
        this.version = version;
        this.durability = durability;
    }

    /// What this version of the app writes; kept in the file as `user_version`.
    int version() {
        return version;
    }

    SynchronousMode durability() {
        return durability;
    }

    /// What makes this version out of the one before.
    String script(int ofVersion) {
        String file = name + "-" + ofVersion + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }
}
