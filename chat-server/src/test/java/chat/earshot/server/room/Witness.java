package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A connection that writes down what it is told. The hub's thread tells, the test's thread asks.
final class Witness implements Participant {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Answer> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> undrained = new LinkedBlockingQueue<>();
    private final String address;
    private volatile boolean slow;
    private volatile @Nullable CloseCode closed;

    Witness() {
        this("127.0.0.1:4711");
    }

    Witness(String address) {
        this.address = address;
    }

    /// From now on nothing counts as drained until [#drain()].
    void readsSlowly() {
        slow = true;
    }

    void drain() throws InterruptedException {
        Runnable next = undrained.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("somebody waits for the network").isNotNull();
        if (next != null) {
            next.run();
        }
    }

    @Nullable
    CloseCode closed() {
        return closed;
    }

    /// The next event, which has to be of this kind.
    <E extends Event> E next(Class<E> kind) throws InterruptedException {
        return kind.cast(nextAnswer(kind).event());
    }

    Answer nextAnswer(Class<? extends Event> kind) throws InterruptedException {
        Answer next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("something is told").isNotNull();
        if (next == null) {
            throw new AssertionError();
        }
        assertThat(next.event()).isInstanceOf(kind);
        return next;
    }

    /// The next event of this kind, whatever comes before.
    <E extends Event> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            Answer next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("a " + kind.getSimpleName() + " is told").isNotNull();
            if (next != null && kind.isInstance(next.event())) {
                return kind.cast(next.event());
            }
        }
    }

    /// Everything told so far that was not asked for yet.
    List<Event> rest() {
        List<Answer> rest = new ArrayList<>();
        told.drainTo(rest);
        return rest.stream().map(Answer::event).toList();
    }

    /// The messages of an event, in the order in which they are to be applied.
    static List<ChatMessage> messagesIn(Event event) {
        return switch (event) {
            case Event.Message message -> List.of(message.message());
            case Event.History history -> history.messages();
            case Event.Changes changes -> changes.messages();
            default -> List.of();
        };
    }

    @Override
    public void send(Delivery delivery) {
        delivery.encoded((event, ref) -> {
            told.add(new Answer(event, ref));
            return null;
        });
    }

    @Override
    public void close(CloseCode why) {
        closed = why;
    }

    @Override
    public void onceDrained(Runnable then) {
        if (slow) {
            undrained.add(then);
        } else {
            then.run();
        }
    }

    @Override
    public String remoteAddress() {
        return address;
    }
}
