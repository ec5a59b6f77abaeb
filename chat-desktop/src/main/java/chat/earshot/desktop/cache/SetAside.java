package chat.earshot.desktop.cache;

import java.nio.file.Path;

/// A file that this version could not read, and that was put out of the way when the store was opened. Immutable.
///
/// @param file where it is now
public record SetAside(What what, Path file) {

    public enum What {
        /// Who one is, what was typed and not sent, and the settings: one starts anew.
        STORE,
        /// What was read: it comes again from the server.
        HISTORY
    }
}
