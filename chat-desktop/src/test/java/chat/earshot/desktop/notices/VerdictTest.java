package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.notices.Verdict.Loudness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is told of what, as a table.
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        // One's own is never told.
        "OWN,     ELSEWHERE, ALL,      LOUD,  PASS",
        "OWN,     ELSEWHERE, ALL,      QUIET, PASS",
        "OWN,     HERE,      ALL,      LOUD,  PASS",
        // Nor what is seen.
        "ROOM,    HERE,      ALL,      LOUD,  PASS",
        "MENTION, HERE,      ALL,      LOUD,  PASS",
        "MENTION, HERE,      MENTIONS, QUIET, PASS",
        // All of a room.
        "ROOM,    ELSEWHERE, ALL,      LOUD,  TELL",
        "MENTION, ELSEWHERE, ALL,      LOUD,  TELL",
        // Mentions only.
        "ROOM,    ELSEWHERE, MENTIONS, LOUD,  PASS",
        "MENTION, ELSEWHERE, MENTIONS, LOUD,  TELL",
        // Nothing is nothing.
        "ROOM,    ELSEWHERE, NOTHING,  LOUD,  PASS",
        "MENTION, ELSEWHERE, NOTHING,  LOUD,  PASS",
        // Do not disturb: it waits, and says nothing.
        "ROOM,    ELSEWHERE, ALL,      QUIET, MARK",
        "MENTION, ELSEWHERE, MENTIONS, QUIET, MARK",
        "ROOM,    ELSEWHERE, MENTIONS, QUIET, PASS",
    })
    void aMessageIsToldMarkedOrPassed(
            Concern concern, Attention attention, Interest interest, Loudness loudness, Verdict verdict) {
        assertThat(Verdict.of(concern, attention, interest, loudness)).isEqualTo(verdict);
    }
}
