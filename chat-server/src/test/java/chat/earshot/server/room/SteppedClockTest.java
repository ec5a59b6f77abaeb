package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.store.DataFolder;
import chat.earshot.server.store.SqliteMessageLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SteppedClockTest {
    @TempDir
    private Path data;

    @Test
    void steppingTheClockChangesNoOrderAndCutsNobody() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T10:15:30.123Z"));
        try (RunningHub hub = new RunningHub(DataFolder.open(data), SqliteMessageLog::open, now::get)) {
            Witness ada = hub.join("Ada");
            Witness bob = hub.join("Bob");
            ada.await(Event.Joined.class);
            List<ChatMessage> live = new ArrayList<>();
            for (Duration step :
                    List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(-2), Duration.ofHours(1))) {
                now.updateAndGet(instant -> instant.plus(step));
                hub.say(ada, "after a step of " + step);
                live.add(bob.next(Event.Message.class).message());
                ada.next(Event.Message.class);
            }
            assertThat(live).extracting(ChatMessage::seq).containsExactly(1L, 2L, 3L, 4L);
            assertThat(live.get(2).at()).isBefore(live.get(1).at());
            hub.ask(bob, new Command.History(RoomId.GENERAL, new Span.Newest(), 10));
            assertThat(bob.next(Event.History.class).messages()).isEqualTo(live);
            assertThat(ada.closed()).isNull();
            assertThat(bob.closed()).isNull();
            assertThat(ada.rest()).as("nobody is taken for gone").isEmpty();
        }
    }
}
