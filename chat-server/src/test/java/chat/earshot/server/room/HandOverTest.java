package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Between catch-up and live nothing is missed, doubled or out of order.
final class HandOverTest {
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
    void aReturningClientGetsWhatItMissedInOrder() throws Exception {
        Witness writer = hub.join("Writer");
        sayAndHear(writer, 450);
        Witness back = hub.connect();
        hub.hello(back, Identity.random(), "Back", Map.of(RoomId.GENERAL, 10L));
        back.next(Event.Welcome.class);
        Event.Changes first = back.next(Event.Changes.class);
        Event.Changes second = back.next(Event.Changes.class);
        Event.Changes third = back.next(Event.Changes.class);
        assertThat(seqs(first.messages())).containsExactlyElementsOf(range(11, 210));
        assertThat(first.more()).isTrue();
        assertThat(first.rev()).isEqualTo(210);
        assertThat(seqs(second.messages())).containsExactlyElementsOf(range(211, 410));
        assertThat(seqs(third.messages())).containsExactlyElementsOf(range(411, 450));
        assertThat(third.more()).isFalse();
        assertThat(third.rev()).isEqualTo(450);
    }

    @Test
    void whoHasEverythingIsToldSo() throws Exception {
        Witness writer = hub.join("Writer");
        sayAndHear(writer, 3);
        Witness back = hub.connect();
        hub.hello(back, Identity.random(), "Back", Map.of(RoomId.GENERAL, 3L));
        back.next(Event.Welcome.class);
        Event.Changes changes = back.next(Event.Changes.class);
        assertThat(changes.messages()).isEmpty();
        assertThat(changes.rev()).isEqualTo(3);
        assertThat(changes.more()).isFalse();
    }

    @Test
    void tooMuchOrAnUnknownCursorGivesAFreshPage() throws Exception {
        Witness writer = hub.join("Writer");
        sayAndHear(writer, Protocol.MAX_CHANGES + 1);
        for (long cursor : new long[] {0, 5_000}) {
            Witness back = hub.connect();
            hub.hello(back, Identity.random(), "Back" + cursor, Map.of(RoomId.GENERAL, cursor));
            back.next(Event.Welcome.class);
            Event.History page = back.next(Event.History.class);
            assertThat(page.reset()).isTrue();
            assertThat(page.messages()).hasSize(Protocol.FIRST_PAGE);
            assertThat(page.rev()).isEqualTo(Protocol.MAX_CHANGES + 1L);
        }
        Witness back = hub.connect();
        hub.hello(back, Identity.random(), "Within", Map.of(RoomId.GENERAL, 1L));
        back.next(Event.Welcome.class);
        assertThat(back.next(Event.Changes.class).more()).isTrue();
    }

    @Test
    void cursorsOfAnotherServerDoNotCount() throws Exception {
        Witness writer = hub.join("Writer");
        sayAndHear(writer, 3);
        Witness back = hub.connect();
        hub.ask(
                back,
                new Command.Hello(
                        Identity.random(), "Back", null, new ServerId("another"), Map.of(RoomId.GENERAL, 2L)));
        back.next(Event.Welcome.class);
        Event.History page = back.next(Event.History.class);
        assertThat(page.reset()).isFalse();
        assertThat(page.messages()).hasSize(3);
    }

    @Test
    void theNextPageWaitsUntilTheLastHasDrainedAndLiveEventsWaitForAll() throws Exception {
        Witness writer = hub.join("Writer");
        sayAndHear(writer, 300);
        Witness slow = hub.connect();
        slow.readsSlowly();
        hub.hello(slow, Identity.random(), "Slow", Map.of(RoomId.GENERAL, 0L));
        slow.next(Event.Welcome.class);
        assertThat(slow.next(Event.Changes.class).more()).isTrue();
        writer.await(Event.Joined.class);
        hub.say(writer, "live");
        writer.await(Event.Message.class);
        assertThat(slow.rest()).isEmpty();
        slow.drain();
        Event.Changes last = slow.next(Event.Changes.class);
        assertThat(seqs(last.messages())).containsExactlyElementsOf(range(201, 301));
        assertThat(last.rev()).isEqualTo(301);
        hub.say(writer, "really live");
        assertThat(slow.next(Event.Message.class).message().rev()).isEqualTo(302);
    }

    /// Clients come back at random moments, with random cursors, while others write: each must see every message once,
    /// in order.
    @Test
    void nothingIsMissedDoubledOrReorderedWhileOthersWrite() throws Exception {
        int rounds = 60;
        int messagesPerRound = 12;
        Random random = new Random(20_261_120);
        Witness writer = hub.join("Writer");
        List<Follower> followers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < messagesPerRound; i++) {
                hub.say(writer, "m" + round + "." + i);
                if (random.nextInt(6) == 0) {
                    long cursor = Math.max(0, (long) round * messagesPerRound - random.nextInt(300));
                    followers.add(follow(cursor, followers.size()));
                }
            }
            if (round % 5 == 0) {
                writer.await(Event.Message.class);
            }
        }
        long end = (long) rounds * messagesPerRound;
        assertThat(followers).hasSizeGreaterThan(50);
        for (Follower follower : followers) {
            assertThat(seqs(follower.untilRev(end))).containsExactlyElementsOf(range(follower.cursor + 1, end));
        }
    }

    /// History asked for in the middle of live traffic must not cost a live event.
    @Test
    void pagingBackWhileOthersWriteLosesNothing() throws Exception {
        Witness writer = hub.join("Writer");
        Witness reader = hub.join("Reader");
        int messages = 400;
        for (int i = 0; i < messages; i++) {
            hub.say(writer, "m" + i);
            if (i % 7 == 0) {
                hub.ask(reader, new Command.History(RoomId.GENERAL, new Span.Newest(), 20), "page");
            }
        }
        List<Long> live = new ArrayList<>();
        while (live.size() < messages) {
            live.add(reader.await(Event.Message.class).message().seq());
        }
        assertThat(live).containsExactlyElementsOf(range(1, messages));
    }

    private record Follower(Witness witness, long cursor) {

        /// Everything shown in a room after the cursor, as it came.
        List<ChatMessage> untilRev(long end) throws InterruptedException {
            List<ChatMessage> shown = new ArrayList<>();
            while (shown.isEmpty() || shown.getLast().rev() < end) {
                shown.addAll(Witness.messagesIn(witness.await(Event.class)));
            }
            return shown;
        }
    }

    private Follower follow(long cursor, int n) {
        Witness witness = hub.connect();
        hub.hello(witness, Identity.random(), "F" + n, Map.of(RoomId.GENERAL, cursor));
        return new Follower(witness, cursor);
    }

    private void sayAndHear(Witness writer, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            hub.say(writer, "m" + i);
        }
        for (int i = 0; i < count; i++) {
            writer.await(Event.Message.class);
        }
    }

    private static List<Long> seqs(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::seq).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
