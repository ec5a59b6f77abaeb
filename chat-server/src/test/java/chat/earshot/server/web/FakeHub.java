package chat.earshot.server.web;

import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.room.Participant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A hub that does what a test tells it to, on a thread of its own as the real one does.
public final class FakeHub implements Mailbox, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("fake-hub").daemon().factory());
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final java.util.Set<Participant> present = ConcurrentHashMap.newKeySet();
    private final List<Participant> inOrder = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<FakeHub, Input> behaviour = (_, _) -> {};
    private volatile boolean full;
    private volatile boolean broken;

    public void behave(BiConsumer<FakeHub, Input> now) {
        behaviour = now;
    }

    /// Refuses commands from now on, as a hub with too much to do.
    public void beFull(boolean now) {
        full = now;
    }

    /// Throws at commands from now on.
    public void beBroken(boolean now) {
        broken = now;
    }

    @Override
    public boolean offer(Input input) {
        if (broken && input instanceof Input.Asked) {
            throw new IllegalStateException("Broken, as the test wants it.");
        }
        switch (input) {
            case Input.Opened _, Input.Listening _, Input.Closed _ -> {}
            case Input.Asked _, Input.Misread _, Input.NameGiven _, Input.WhoAsked _ -> {
                if (full) {
                    return false;
                }
            }
        }
        thread.execute(() -> take(input));
        return true;
    }

    private void take(Input input) {
        switch (input) {
            case Input.Opened opened -> join(opened.from());
            case Input.Listening listening -> join(listening.from());
            case Input.Closed closed -> present.remove(closed.from());
            case Input.Misread misread -> misread.from().send(new Delivery(misread.why(), misread.ref()));
            case Input.Asked _, Input.NameGiven _, Input.WhoAsked _ -> {}
        }
        behaviour.accept(this, input);
        inputs.add(input);
    }

    private void join(Participant participant) {
        present.add(participant);
        inOrder.add(participant);
    }

    /// On the hub's thread.
    public void sendToAll(Delivery delivery) {
        present.forEach(participant -> participant.send(delivery));
    }

    public void run(Runnable task) {
        thread.execute(task);
    }

    public int presentCount() {
        return present.size();
    }

    /// The one that came last.
    public Participant newest() {
        return inOrder.getLast();
    }

    /// The next input that has come, in order.
    public Input next() throws InterruptedException {
        Input input = inputs.poll(60, TimeUnit.SECONDS);
        if (input == null) {
            throw new AssertionError("Nothing came to the hub.");
        }
        return input;
    }

    /// The next input of a kind; what comes before it is skipped.
    public <T extends Input> T next(Class<T> kind) throws InterruptedException {
        while (true) {
            Input input = next();
            if (kind.isInstance(input)) {
                return kind.cast(input);
            }
        }
    }

    /// Lets go of the participants it has met.
    public void forget() {
        inOrder.clear();
        inputs.clear();
    }

    public boolean hasMore() {
        return !inputs.isEmpty();
    }

    /// Waits until all that was offered so far has been taken.
    public void settle() throws InterruptedException {
        var done = new java.util.concurrent.CountDownLatch(1);
        thread.execute(done::countDown);
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The hub is stuck.");
        }
    }

    public void forEachPresent(Consumer<Participant> task) {
        present.forEach(task);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
