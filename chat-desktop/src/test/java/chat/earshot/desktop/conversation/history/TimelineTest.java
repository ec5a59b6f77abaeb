package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.connection.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline();
    /// What a listener that only believes what it is told has: it must never differ.
    private final List<MessageId> mirror = new ArrayList<>();

    @BeforeEach
    void listen() {
        timeline.addListener(new Timeline.Listener() {
            @Override
            public void spliced(int from, int removed, int inserted) {
                mirror.subList(from, from + removed).clear();
                for (int i = 0; i < inserted; i++) {
                    mirror.add(from + i, timeline.get(from + i).id());
                }
            }

            @Override
            public void peopleChanged() {}
        });
    }

    @Test
    void messagesAreOrderedBySeqWhateverTheOrderOfArrival() {
        timeline.addPage(Sample.messages(50, 60));
        timeline.addPage(Sample.messages(40, 49));
        timeline.apply(Sample.message(62));
        timeline.apply(Sample.message(61));
        assertThat(seqs()).isSorted().hasSize(23);
        assertMirrored();
    }

    @Test
    void overlappingPagesShowEachMessageOnce() {
        timeline.addPage(Sample.messages(50, 60));
        timeline.addPage(Sample.messages(45, 55));
        timeline.addPage(Sample.messages(58, 65));
        assertThat(seqs()).containsExactly(range(45, 65));
        assertMirrored();
    }

    @Test
    void aPageFillsAHoleBetweenTwoOthers() {
        timeline.addPage(Sample.messages(10, 12));
        timeline.addPage(Sample.messages(20, 22));
        timeline.addPage(Sample.messages(8, 25));
        assertThat(seqs()).containsExactly(range(8, 25));
        assertMirrored();
    }

    @Test
    void onlyAHigherRevisionReplaces() {
        timeline.addPage(Sample.messages(1, 3));
        timeline.apply(revised(Sample.message(2), 7, "edited"));
        timeline.apply(revised(Sample.message(2), 5, "older edit that comes late"));
        assertThat(timeline.get(1).text()).isEqualTo("edited");
        assertThat(timeline.size()).isEqualTo(3);
        assertMirrored();
    }

    @Test
    void aChangeOfSomethingOlderThanAllThatIsLoadedIsIgnored() {
        timeline.addPage(Sample.messages(50, 60));
        timeline.apply(revised(Sample.message(3), 70, "edited"));
        assertThat(seqs()).containsExactly(range(50, 60));
    }

    @Test
    void resetForgetsWhatWasThere() {
        timeline.addPage(Sample.messages(1, 10));
        timeline.reset(Sample.messages(100, 103));
        assertThat(seqs()).containsExactly(range(100, 103));
        assertMirrored();
    }

    @Test
    void unsentMessagesStandAfterTheStoredOnesInTheirOrder() {
        timeline.addPage(Sample.messages(1, 3));
        timeline.showUnsent(List.of(unsent(1), unsent(2)));
        timeline.apply(Sample.message(4));
        assertThat(timeline.storedCount()).isEqualTo(4);
        assertThat(timeline.get(4).id()).isEqualTo(unsent(1).id());
        assertThat(timeline.get(5).id()).isEqualTo(unsent(2).id());
        assertMirrored();
    }

    @Test
    void anEchoTakesThePlaceOfTheUnsentMessage() {
        timeline.addPage(Sample.messages(1, 3));
        timeline.showUnsent(List.of(unsent(1), unsent(2)));
        timeline.apply(echo(unsent(1), 4));
        assertThat(timeline.size()).isEqualTo(5);
        assertThat(timeline.get(3)).isInstanceOf(Entry.Stored.class);
        timeline.showUnsent(List.of(unsent(1), unsent(2)));
        assertThat(timeline.size()).isEqualTo(5);
        timeline.showUnsent(List.of(unsent(2)));
        assertThat(timeline.size()).isEqualTo(5);
        assertMirrored();
    }

    @Test
    void anEchoBehindOthersMovesTheMessage() {
        timeline.addPage(Sample.messages(1, 3));
        timeline.showUnsent(List.of(unsent(1), unsent(2)));
        timeline.addPage(List.of(Sample.message(4), echo(unsent(2), 5), Sample.message(6)));
        assertThat(timeline.indexOf(unsent(2).id())).hasValue(4);
        assertThat(timeline.indexOf(unsent(1).id())).hasValue(6);
        assertThat(timeline.size()).isEqualTo(7);
        assertMirrored();
    }

    @Test
    void aNewNameShowsOnEveryMessageOfThatPerson() {
        timeline.addPage(List.of(Sample.message(1, Sample.ANNA, Sample.NOW, "one")));
        timeline.know(Sample.ANNA.named(new DisplayName("Annabel")));
        assertThat(timeline.authorOf(timeline.get(0)).name().value()).isEqualTo("Annabel");
    }

    @Test
    void everyMessageIsFoundByItsId() {
        timeline.addPage(Sample.messages(5, 500));
        timeline.showUnsent(List.of(unsent(1)));
        for (int i = 0; i < timeline.size(); i++) {
            assertThat(timeline.indexOf(timeline.get(i).id())).hasValue(i);
        }
        assertThat(timeline.indexOf(MessageId.random())).isEmpty();
    }

    private void assertMirrored() {
        assertThat(mirror)
                .containsExactlyElementsOf(IntStream.range(0, timeline.size())
                        .mapToObj(i -> timeline.get(i).id())
                        .toList());
    }

    private List<Long> seqs() {
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < timeline.size(); i++) {
            if (timeline.get(i) instanceof Entry.Stored(ChatMessage message)) {
                seqs.add(message.seq());
            }
        }
        return seqs;
    }

    private static Long[] range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }

    private static ChatMessage revised(ChatMessage message, long rev, String text) {
        return new ChatMessage(
                message.id(),
                message.room(),
                message.seq(),
                rev,
                message.at(),
                message.author(),
                new MessageText(text));
    }

    private static Entry.Unsent unsent(int number) {
        OutgoingMessage message = new OutgoingMessage(
                new MessageId("unsent-message-number-" + number),
                RoomId.GENERAL,
                new MessageText("unsent " + number),
                Sample.NOW,
                new OutgoingMessage.Sending());
        return new Entry.Unsent(message, Sample.MIA, new Entry.Progress.Fresh());
    }

    private static ChatMessage echo(Entry.Unsent unsent, long seq) {
        return new ChatMessage(
                unsent.id(),
                RoomId.GENERAL,
                seq,
                seq,
                Sample.NOW,
                Sample.MIA,
                unsent.message().text());
    }
}
