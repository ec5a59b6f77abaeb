package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.connection.OutgoingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever comes in whatever order, the timeline shows what a plain map would: each message once, by its place, as it
/// was last changed, and behind them what is unsent; and its listener is told exactly that.
class TimelinePropertyTest {
    private static final int TRIES = 10_000;
    private static final int STEPS = 25;
    private static final int PLACES = 40;

    @Test
    void anyInterleavingShowsEachMessageOnceAsItIsNow() {
        for (int seed = 0; seed < TRIES; seed++) {
            Try attempt = new Try(seed);
            for (int step = 0; step < STEPS; step++) {
                attempt.step();
            }
        }
    }

    /// One run, all of which follows from its seed.
    private static final class Try {
        private final int seed;
        private final Random random;
        private final Timeline timeline = new Timeline();
        private final List<Entry> mirror = new ArrayList<>();
        private final Map<Long, ChatMessage> stored = new TreeMap<>();
        private final Map<MessageId, Entry.Unsent> unsent = new LinkedHashMap<>();
        private int written;

        private Try(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            timeline.addListener(new Timeline.Listener() {
                @Override
                public void spliced(int from, int removed, int inserted) {
                    mirror.subList(from, from + removed).clear();
                    for (int i = from; i < from + inserted; i++) {
                        mirror.add(i, timeline.get(i));
                    }
                }

                @Override
                public void peopleChanged() {}
            });
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0 -> page();
                case 1, 2 -> live();
                case 3 -> write();
                case 4 -> echo();
                default -> {
                    if (random.nextInt(8) == 0) {
                        reset();
                    } else {
                        changes();
                    }
                }
            }
            check();
        }

        private void page() {
            int first = random.nextInt(PLACES);
            List<ChatMessage> page = IntStream.range(first, first + random.nextInt(12))
                    .mapToObj(this::some)
                    .toList();
            page.forEach(this::expect);
            timeline.addPage(page);
        }

        private void reset() {
            List<ChatMessage> page = IntStream.range(PLACES / 2, PLACES / 2 + random.nextInt(9))
                    .mapToObj(this::some)
                    .toList();
            stored.clear();
            page.forEach(this::expect);
            timeline.reset(page);
        }

        private void live() {
            apply(some(random.nextInt(PLACES)));
        }

        private void changes() {
            random.ints(random.nextInt(6), 0, PLACES)
                    .mapToObj(this::some)
                    .sorted(Comparator.comparingLong(ChatMessage::rev))
                    .forEach(this::apply);
        }

        private void apply(ChatMessage message) {
            if (stored.isEmpty() || message.seq() >= stored.keySet().iterator().next()) {
                expect(message);
            }
            timeline.apply(message);
        }

        private void write() {
            int number = written++;
            OutgoingMessage message = new OutgoingMessage(
                    new MessageId("message-written-" + number),
                    RoomId.GENERAL,
                    new MessageText("unsent " + number),
                    Sample.NOW,
                    new OutgoingMessage.Sending());
            unsent.put(message.id(), new Entry.Unsent(message, Sample.MIA, new Entry.Progress.Fresh()));
            timeline.showUnsent(List.copyOf(unsent.values()));
        }

        /// The first unsent message comes back, at the end; what the outbox still has may be told before and after.
        private void echo() {
            unsent.values().stream().findFirst().ifPresent(first -> {
                long seq = 1_000L + written;
                while (stored.containsKey(seq)) {
                    seq++;
                }
                ChatMessage message = new ChatMessage(
                        first.id(),
                        RoomId.GENERAL,
                        seq,
                        seq,
                        Sample.NOW,
                        Sample.MIA,
                        first.message().text());
                expect(message);
                timeline.apply(message);
                if (random.nextBoolean()) {
                    timeline.showUnsent(List.copyOf(unsent.values()));
                }
                unsent.remove(first.id());
                timeline.showUnsent(List.copyOf(unsent.values()));
            });
        }

        private ChatMessage some(int seq) {
            ChatMessage message = Sample.message(seq);
            long rev = seq + (long) random.nextInt(3) * PLACES;
            return new ChatMessage(
                    message.id(),
                    message.room(),
                    seq,
                    rev,
                    message.at(),
                    message.author(),
                    new MessageText("revision " + rev));
        }

        private void expect(ChatMessage message) {
            stored.merge(message.seq(), message, (was, now) -> now.rev() > was.rev() ? now : was);
        }

        private void check() {
            List<Entry> expected = new ArrayList<>();
            stored.values().forEach(message -> expected.add(new Entry.Stored(message)));
            expected.addAll(unsent.values());
            List<Entry> shown =
                    IntStream.range(0, timeline.size()).mapToObj(timeline::get).toList();
            if (!shown.equals(expected) || !mirror.equals(expected)) {
                assertThat(shown).as("seed %d", seed).isEqualTo(expected);
                assertThat(mirror)
                        .as("what the listener of seed %d knows", seed)
                        .isEqualTo(expected);
            }
        }
    }
}
