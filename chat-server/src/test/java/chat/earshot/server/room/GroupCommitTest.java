package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
    private static final Change.Seen CHANGE = new Change.Seen(PersonId.random(), Instant.EPOCH);

    private final List<String> told = new ArrayList<>();
    private final ManualThreads writer = new ManualThreads();
    private long now;
    private final Timers timers = new Timers(() -> now);
    private final GroupCommit commits =
            new GroupCommit(new BrokenLog(), new GroupCommit.Wiring(writer, Runnable::run, untold -> {}), timers);

    @Test
    void oneAnswerThatFailsCostsNobodyElseTheirs() {
        commits.submit(
                CHANGE,
                Outcome.Noted.class,
                noted -> {
                    throw new IllegalStateException("A mistake.");
                },
                failed -> told.add("failed"));
        submit("second");
        commits.flush();
        writer.step();
        assertThat(told).containsExactly("second stored");
        assertThat(commits.isIdle()).isTrue();
    }

    @Test
    void nobodyWaitsForACommitLongerThanFiveSeconds() {
        submit("first");
        round(Duration.ofSeconds(3));
        submit("second");
        round(Duration.ofMillis(999));
        assertThat(told).isEmpty();
        assertThat(commits.isHealthy()).isTrue();
        round(Duration.ofMillis(2));
        assertThat(told).containsExactly("first refused", "second refused");
        assertThat(commits.isHealthy()).isFalse();
        submit("third");
        round(Duration.ofMillis(1));
        assertThat(told).endsWith("third refused");
        writer.step();
        writer.step();
        assertThat(commits.isHealthy()).isTrue();
        submit("fourth");
        round(Duration.ZERO);
        writer.step();
        assertThat(told).endsWith("fourth stored");
    }

    @Test
    void whoWaitedForASlowCommitIsNotKeptWaitingForAnotherOne() {
        submit("first");
        round(Duration.ZERO);
        submit("second");
        round(Duration.ofMillis(3_900));
        writer.step();
        round(Duration.ZERO);
        assertThat(told).containsExactly("first stored");
        round(Duration.ofSeconds(1));
        assertThat(told).containsExactly("first stored", "second refused");
    }

    @Test
    void aServerThatEndsDoesNotWaitForADiskThatDoesNotAnswer() {
        submit("first");
        round(Duration.ZERO);
        assertThat(commits.isIdle()).isFalse();
        round(Duration.ofSeconds(4));
        assertThat(commits.isIdle()).isTrue();
    }

    private void submit(String what) {
        commits.submit(
                CHANGE,
                Outcome.Noted.class,
                noted -> told.add(what + " stored"),
                failed -> told.add(what + " refused"));
    }

    /// As the hub does it.
    private void round(Duration later) {
        commits.flush();
        now += later.toNanos();
        timers.runDue();
        commits.flush();
    }
}
