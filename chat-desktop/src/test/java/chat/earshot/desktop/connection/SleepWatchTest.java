package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleepWatchTest {
    private static final long EVENING = 1_800_000_000_000L;

    private final SleepWatch watch = new SleepWatch(Duration.ofSeconds(5), 0, EVENING);

    @Test
    void aLateLookOnABusyMachineIsNoSleep() {
        assertThat(watch.hasSlept(seconds(5), EVENING + 5_000)).isFalse();
        assertThat(watch.hasSlept(seconds(17), EVENING + 17_000)).isFalse();
    }

    @Test
    void theWallClockAloneTellsOfSleep() {
        assertThat(watch.hasSlept(seconds(5), EVENING + 3_600_000)).isTrue();
        assertThat(watch.hasSlept(seconds(10), EVENING + 3_605_000)).isFalse();
    }

    @Test
    void theOtherClockAloneTellsOfSleepToo() {
        assertThat(watch.hasSlept(seconds(3_600), EVENING + 5_000)).isTrue();
    }

    @Test
    void aWallClockThatIsSetBackIsNoSleep() {
        assertThat(watch.hasSlept(seconds(5), EVENING - 3_600_000)).isFalse();
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
