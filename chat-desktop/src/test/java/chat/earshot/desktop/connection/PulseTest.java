package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final Pulse pulse = new Pulse(Timing.standard(), seconds(100));

    @Test
    void silenceIsAskedAboutOnceAndThenDeadly() {
        assertThat(pulse.check(seconds(119))).isEqualTo(Pulse.Verdict.ALIVE);
        assertThat(pulse.check(seconds(120))).isEqualTo(Pulse.Verdict.ASK);
        assertThat(pulse.check(seconds(129))).isEqualTo(Pulse.Verdict.ALIVE);
        assertThat(pulse.check(seconds(130))).isEqualTo(Pulse.Verdict.DEAD);
    }

    @Test
    void anySoundBeginsTheSilenceAnew() {
        assertThat(pulse.check(seconds(120))).isEqualTo(Pulse.Verdict.ASK);
        pulse.heard(seconds(125));
        assertThat(pulse.check(seconds(144))).isEqualTo(Pulse.Verdict.ALIVE);
        assertThat(pulse.check(seconds(145))).isEqualTo(Pulse.Verdict.ASK);
    }

    @Test
    void aDoubtAsksAtOnceAndWaitsLess() {
        assertThat(pulse.doubt(seconds(101))).isEqualTo(Pulse.Verdict.ASK);
        assertThat(pulse.check(seconds(103))).isEqualTo(Pulse.Verdict.ALIVE);
        assertThat(pulse.check(seconds(104))).isEqualTo(Pulse.Verdict.DEAD);
    }

    @Test
    void aDoubtShortensTheTimeOfAQuestionThatIsOpen() {
        assertThat(pulse.check(seconds(120))).isEqualTo(Pulse.Verdict.ASK);
        assertThat(pulse.doubt(seconds(121))).isEqualTo(Pulse.Verdict.ALIVE);
        assertThat(pulse.check(seconds(124))).isEqualTo(Pulse.Verdict.DEAD);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
