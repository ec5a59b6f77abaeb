package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void itHoldsUntilItsEnd() {
        Quiet untilNoon = new Quiet.Until(NOON);
        assertThat(untilNoon.holdsAt(NOON.minusMillis(1))).isTrue();
        assertThat(untilNoon.holdsAt(NOON)).isFalse();
        assertThat(new Quiet.UntilTurnedOff().holdsAt(NOON)).isTrue();
        assertThat(new Quiet.Off().holdsAt(NOON)).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Quiet quiet : new Quiet[] {new Quiet.Off(), new Quiet.Until(NOON), new Quiet.UntilTurnedOff()}) {
            assertThat(Quiet.read(quiet.written())).isEqualTo(quiet);
        }
        assertThat(Quiet.read("some day")).isEqualTo(new Quiet.Off());
    }
}
