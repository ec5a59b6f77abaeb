package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
    private final GroupCommit commits = new GroupCommit(new BrokenLog(), Runnable::run, Runnable::run);
    private final List<String> told = new ArrayList<>();

    @Test
    void oneAnswerThatFailsCostsNobodyElseTheirs() {
        Change.Seen change = new Change.Seen(PersonId.random(), Instant.EPOCH);
        commits.submit(
                change,
                Outcome.Noted.class,
                noted -> {
                    throw new IllegalStateException("A mistake.");
                },
                failed -> told.add("failed"));
        commits.submit(change, Outcome.Noted.class, noted -> told.add("second"), failed -> told.add("failed"));
        commits.flush();
        assertThat(told).containsExactly("second");
        assertThat(commits.isIdle()).isTrue();
    }
}
