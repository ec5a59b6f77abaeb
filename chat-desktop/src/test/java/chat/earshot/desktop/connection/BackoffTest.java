package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LAST = Duration.ofSeconds(30);

    private final Backoff backoff = new Backoff(FIRST, LAST, new Random(7));

    @Test
    void eachWaitIsWithinTwiceTheWindowBeforeAndNeverBeyondTheLimit() {
        Duration window = FIRST;
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(50), window);
            window = window.multipliedBy(2).compareTo(LAST) < 0 ? window.multipliedBy(2) : LAST;
        }
        assertThat(backoff.attempts()).isEqualTo(200);
    }

    @Test
    void waitsAreSpreadOverTheWholeWindow() {
        for (int i = 0; i < 20; i++) {
            backoff.next();
        }
        long sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += backoff.next().toMillis();
        }
        assertThat(sum / 1000).isBetween(13_000L, 17_000L);
    }

    @Test
    void afterAResetItBeginsAgain() {
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        backoff.reset();

        assertThat(backoff.attempts()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
    }
}
