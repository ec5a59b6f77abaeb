package chat.earshot.desktop.checks;

/// What a check has come to. Immutable.
///
/// @param what was looked at, in a few words
/// @param sentence what was found, and what to do where something is wrong
public record Finding(Verdict verdict, String what, String sentence) {

    public enum Verdict {
        GOOD,
        /// Not wrong, but good to know.
        NOTE,
        BAD
    }
}
