package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that anybody sent, by id. Never changed once made.
final class Sendings {
    private record Sending(String client, Noted.Sent sent) {}

    private final Map<MessageId, Sending> byId = new HashMap<>();

    static Sendings of(List<Diary> diaries) {
        Sendings sendings = new Sendings();
        for (Diary diary : diaries) {
            for (Noted noted : diary.notes()) {
                if (noted instanceof Noted.Sent sent) {
                    sendings.byId.putIfAbsent(sent.id(), new Sending(diary.client(), sent));
                }
            }
        }
        return sendings;
    }

    /// What is made up about the message; `null` when somebody sent it just so.
    @Nullable
    String falsehoodOf(ChatMessage message) {
        Sending sending = byId.get(message.id());
        if (sending == null) {
            return "nobody sent " + message.id();
        }
        if (!sending.sent().text().equals(message.text().value())) {
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
