package chat.earshot.desktop.notices;

import java.time.Instant;

/// What becomes of a message that arrived. Pure: a table of who wrote what to whom, who looks where and who wants what.
public enum Verdict {
    /// Nothing: it is one's own, seen, or not wanted.
    PASS,
    /// It waits for the reader, who wants no disturbance: the sign at the window shows it, nothing else.
    MARK,
    /// It waits for the reader, and a notice says so.
    TELL;

    static Verdict of(Concern concern, Attention attention, Interest interest, Loudness loudness) {
        if (concern == Concern.OWN || attention == Attention.HERE || !isWanted(concern, interest)) {
            return PASS;
        }
        return loudness == Loudness.QUIET ? MARK : TELL;
    }

    private static boolean isWanted(Concern concern, Interest interest) {
        return switch (interest) {
            case ALL -> true;
            case MENTIONS -> concern == Concern.MENTION;
            case NOTHING -> false;
        };
    }

    /// Whether notices may come.
    enum Loudness {
        LOUD,
        QUIET;

        static Loudness at(Instant now, Quiet quiet) {
            return quiet.holdsAt(now) ? QUIET : LOUD;
        }
    }
}
