package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Keeps all that a client tells its listener.
final class Told implements ChatClient.Listener {
    private static final Duration CEILING = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);

    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<List<OutgoingMessage>> outboxes = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<KeptConversation> kept = new CopyOnWriteArrayList<>();
    private final List<String> drafts = new CopyOnWriteArrayList<>();

    @Override
    public void stateChanged(ConnectionState state) {
        states.add(state);
    }

    @Override
    public void restored(KeptConversation conversation) {
        kept.add(conversation);
    }

    @Override
    public void draftKept(RoomId room, String text) {
        drafts.add(text);
    }

    @Override
    public void received(Event event) {
        events.add(event);
    }

    @Override
    public void outboxChanged(List<OutgoingMessage> unsent) {
        outboxes.add(unsent);
    }

    @Override
    public void renameRefused(Reason why) {
        refusals.add("rename: " + why);
    }

    @Override
    public void pageRefused(RoomId room, Reason why) {
        refusals.add(room + ": " + why);
    }

    /// The one that welcomed last.
    ServerId server() {
        return events.reversed().stream()
                .filter(Event.Welcome.class::isInstance)
                .map(event -> ((Event.Welcome) event).server().id())
                .findFirst()
                .orElseThrow();
    }

    List<KeptConversation> kept() {
        return List.copyOf(kept);
    }

    List<String> drafts() {
        return List.copyOf(drafts);
    }

    List<ConnectionState> states() {
        return List.copyOf(states);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// Every message of every event, in the order in which it was told.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Event event : events) {
            List<ChatMessage> messages = switch (event) {
                case Event.Message message -> List.of(message.message());
                case Event.Changes changes -> changes.messages();
                case Event.History history -> history.messages();
                default -> List.of();
            };
            messages.forEach(message -> texts.add(message.text().value()));
        }
        return texts;
    }

    List<OutgoingMessage> outbox() {
        return outboxes.isEmpty() ? List.of() : outboxes.getLast();
    }

    /// Waits until the client is in a state of this kind.
    <S extends ConnectionState> S awaitState(Class<S> kind) {
        await().atMost(CEILING).until(() -> !states.isEmpty() && kind.isInstance(states.getLast()));
        return kind.cast(
                states.reversed().stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    Refusal awaitRefusal() {
        return awaitState(ConnectionState.Refused.class).why();
    }

    /// Waits until it has been in this state so many times.
    void awaitTimes(Class<? extends ConnectionState> kind, int times) {
        await().atMost(CEILING)
                .until(() -> states.stream().filter(kind::isInstance).count() >= times);
    }

    void awaitTexts(String... texts) {
        await().atMost(CEILING).untilAsserted(() -> assertThat(texts()).containsExactly(texts));
    }

    void awaitOutbox(Predicate<List<OutgoingMessage>> wanted) {
        await().atMost(CEILING).until(() -> wanted.test(outbox()));
    }

    void awaitRefusals(String... sentences) {
        await().atMost(CEILING).untilAsserted(() -> assertThat(refusals()).containsExactly(sentences));
    }
}
