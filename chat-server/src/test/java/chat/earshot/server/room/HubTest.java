package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HubTest {
    @TempDir
    private Path data;

    private RunningHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void historyPagesBackWithoutEndOrOverlap() throws Exception {
        Witness ada = hub.join("Ada");
        for (int i = 1; i <= 120; i++) {
            hub.say(ada, "m" + i);
        }
        for (int i = 1; i <= 120; i++) {
            assertThat(ada.next(Event.Message.class).message().text().value()).isEqualTo("m" + i);
        }
        hub.ask(ada, new Command.History(RoomId.GENERAL, new Span.Newest(), 50), "new");
        Event.History newest = ada.next(Event.History.class);
        assertThat(seqs(newest.messages())).containsExactlyElementsOf(range(71, 120));
        assertThat(newest.moreBefore()).isTrue();
        assertThat(newest.moreAfter()).isFalse();
        hub.ask(ada, new Command.History(RoomId.GENERAL, 71L, 50));
        Event.History middle = ada.next(Event.History.class);
        assertThat(seqs(middle.messages())).containsExactlyElementsOf(range(21, 70));
        assertThat(middle.moreAfter()).isTrue();
        hub.ask(ada, new Command.History(RoomId.GENERAL, 21L, 200));
        Event.History oldest = ada.next(Event.History.class);
        assertThat(seqs(oldest.messages())).containsExactlyElementsOf(range(1, 20));
        assertThat(oldest.moreBefore()).isFalse();
        assertThat(oldest.rev()).isEqualTo(120);
    }

    @Test
    void figuresCountConnectionsPeopleAndMessages() throws Exception {
        Witness ada = hub.join("Ada");
        hub.listen();
        hub.say(ada, "one");
        ada.await(Event.Message.class);
        Awaitility.await().untilAsserted(() -> assertThat(hub.figures()).isEqualTo(new Figures(2, 1, 1, 1)));
    }

    private static List<Long> seqs(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::seq).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
