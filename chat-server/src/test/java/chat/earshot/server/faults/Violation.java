package chat.earshot.server.faults;

/// A broken promise.
///
/// @param client who saw it, or `the log`
/// @param what a sentence for whoever looks for the cause
public record Violation(Kind kind, String client, String what) {

    public enum Kind {
        /// Acknowledged, shown or stored, and missing later; or sent, and never acknowledged.
        LOST,
        DOUBLED,
        REORDERED,
        /// Shown or stored, but never sent like that.
        PHANTOM
    }
}
