package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that anybody sent, by id. Never changed once made.
final class Sendings {
    private record Sending(String client, Noted.Sent sent) {}

    private final Map<MessageId, Sending> byId = new HashMap<>();
    /// What senders wanted their messages to say instead; empty for nothing at all.
    private final Map<MessageId, Set<String>> corrections = new HashMap<>();

    static Sendings of(List<Diary> diaries) {
        Sendings sendings = new Sendings();
        for (Diary diary : diaries) {
            for (Noted noted : diary.notes()) {
                sendings.read(diary.client(), noted);
            }
        }
        return sendings;
    }

    private void read(String client, Noted noted) {
        switch (noted) {
            case Noted.Sent sent -> byId.putIfAbsent(sent.id(), new Sending(client, sent));
            case Noted.Corrected(MessageId id, String text) ->
                corrections
                        .computeIfAbsent(id, wanted -> new HashSet<>())
                        .add(text == null ? MessageText.NONE.value() : text);
            default -> {}
        }
    }

    /// Whether messages may have changed: then places have gaps between them.
    boolean haveCorrections() {
        return !corrections.isEmpty();
    }

    private boolean mayBe(ChatMessage message, String sent) {
        String text = message.text().value();
        return text.equals(sent)
                || corrections.getOrDefault(message.id(), Set.of()).contains(text);
    }

    /// What is made up about the message; `null` when somebody sent it just so.
    @Nullable
    String falsehoodOf(ChatMessage message) {
        Sending sending = byId.get(message.id());
        if (sending == null) {
            return "nobody sent " + message.id();
        }
        if (!mayBe(message, sending.sent().text())) {
            return message.id() + " was sent with another text";
        }
        if (!sending.sent().room().equals(message.room())) {
            return message.id() + " was sent to another room";
        }
        return sending.client().equals(message.author().name().value())
                ? null
                : message.id() + " was sent by " + sending.client();
    }
}
