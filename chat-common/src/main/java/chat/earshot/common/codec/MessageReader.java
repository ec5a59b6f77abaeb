package chat.earshot.common.codec;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Reaction;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields to messages and those who wrote them, for clients. Stateless.
final class MessageReader {
    private MessageReader() {}

    static ChatMessage read(Fields fields) throws ProtocolException {
        return new ChatMessage(
                fields.value("id", MessageId::new),
                fields.value("room", RoomId::new),
                fields.whole("seq"),
                fields.whole("rev"),
                fields.time("at"),
                person(fields.object("author")),
                fields.flag("deleted") ? new Content.Deleted() : said(fields));
    }

    static List<ChatMessage> list(Fields fields) throws ProtocolException {
        List<ChatMessage> messages = new ArrayList<>();
        for (Fields message : fields.objects("messages")) {
            messages.add(read(message));
        }
        return messages;
    }

    static Person person(Fields fields) throws ProtocolException {
        return new Person(
                fields.value("id", PersonId::new),
                fields.value("name", DisplayName::new),
                // A colour of a later version is still a colour: any will do.
                NameColor.ofWireName(fields.text("color")).orElse(NameColor.AZURE));
    }

    private static Content.Said said(Fields fields) throws ProtocolException {
        return new Content.Said(
                fields.value("text", MessageText::new),
                quote(fields.optionalObject("replyTo")),
                fields.optionalTime("edited"),
                reactions(fields.optionalObject("reactions")),
                mentions(fields));
    }

    private static @Nullable Quote quote(@Nullable Fields fields) throws ProtocolException {
        if (fields == null) {
            return null;
        }
        MessageId id = fields.value("id", MessageId::new);
        long seq = fields.whole("seq");
        return fields.flag("deleted")
                ? new Quote.Deleted(id, seq)
                : new Quote.Said(id, seq, person(fields.object("author")), fields.text("text"));
    }

    private static List<Reaction> reactions(@Nullable Fields fields) throws ProtocolException {
        if (fields == null) {
            return List.of();
        }
        List<Reaction> reactions = new ArrayList<>();
        for (String emoji : fields.names()) {
            List<PersonId> people = people(fields, fields.texts(emoji));
            try {
                reactions.add(new Reaction(new Emoji(emoji), people));
            } catch (InvalidValueException e) {
                // An emoji that only a later version knows.
            }
        }
        return reactions;
    }

    private static Mentions mentions(Fields fields) throws ProtocolException {
        List<String> called = fields.texts("mentions");
        List<String> ids =
                called.stream().filter(id -> !id.equals(Mentions.EVERYONE)).toList();
        return new Mentions(people(fields, ids), called.size() > ids.size());
    }

    private static List<PersonId> people(Fields fields, List<String> ids) throws ProtocolException {
        try {
            return ids.stream().map(PersonId::new).toList();
        } catch (InvalidValueException e) {
            throw fields.bad("Something named here is no person's id.");
        }
    }
}
