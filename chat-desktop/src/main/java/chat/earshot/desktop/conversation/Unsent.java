package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.ServerSaid;
import chat.earshot.desktop.conversation.history.Entry;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.language.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows at the end of the timeline what is still to be sent, and how it is getting on. FX thread.
final class Unsent {
    /// A message that is echoed sooner shows no sign of being sent.
    private static final Duration FRESH = Duration.millis(300);

    private final Timeline timeline;
    private final Set<MessageId> slow = new HashSet<>();
    private List<OutgoingMessage> outbox = List.of();
    private @Nullable Person author;

    Unsent(Timeline timeline) {
        this.timeline = timeline;
    }

    void forget() {
        outbox = List.of();
        author = null;
        timeline.showUnsent(List.of());
    }

    void belongTo(Person self) {
        author = self;
        show();
    }

    void changed(List<OutgoingMessage> unsent) {
        Set<MessageId> known = ids(outbox);
        outbox = unsent;
        Set<MessageId> all = ids(outbox);
        slow.retainAll(all);
        Set<MessageId> fresh = all.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            PauseTransition pause = new PauseTransition(FRESH);
            pause.setOnFinished(_ -> {
                slow.addAll(fresh);
                slow.retainAll(ids(outbox));
                show();
            });
            pause.play();
        }
        show();
    }

    private void show() {
        Person self = author;
        if (self != null) {
            timeline.showUnsent(outbox.stream()
                    .map(message -> new Entry.Unsent(message, self, progressOf(message)))
                    .toList());
        }
    }

    private Entry.Progress progressOf(OutgoingMessage message) {
        return switch (message.state()) {
            case OutgoingMessage.Sending _ ->
                slow.contains(message.id()) ? new Entry.Progress.Sending() : new Entry.Progress.Fresh();
            case OutgoingMessage.Waiting(Reason why) -> new Entry.Progress.Waiting(Sentences.about(why));
            case OutgoingMessage.Refused(ServerSaid why) -> new Entry.Progress.NotSent(Sentences.about(why));
        };
    }

    private static Set<MessageId> ids(List<OutgoingMessage> messages) {
        return messages.stream().map(OutgoingMessage::id).collect(Collectors.toSet());
    }
}
