package chat.earshot.common.codec;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Reaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Messages and those who wrote them to JSON; absent means empty. Stateless.
final class MessageWriter {
    private MessageWriter() {}

    static void write(JsonGenerator json, ChatMessage message) {
        json.writeStartObject();
        Properties out = new Properties(json);
        out.text("id", message.id().value())
                .room(message.room())
                .number("seq", message.seq())
                .number("rev", message.rev())
                .time("at", message.at());
        author(json, message.author());
        switch (message.content()) {
            case Content.Said said -> said(out, said);
            case Content.Deleted _ -> out.flag("deleted", true);
        }
        json.writeEndObject();
    }

    static void list(JsonGenerator json, List<ChatMessage> messages) {
        json.writeArrayPropertyStart("messages");
        messages.forEach(message -> write(json, message));
        json.writeEndArray();
    }

    static void person(JsonGenerator json, Person person) {
        json.writeStartObject();
        personFields(json, person);
        json.writeEndObject();
    }

    static void personFields(JsonGenerator json, Person person) {
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", person.name().value());
        json.writeStringProperty("color", person.color().wireName());
    }

    private static void author(JsonGenerator json, Person author) {
        json.writeName("author");
        person(json, author);
    }

    private static void said(Properties out, Content.Said said) {
        out.text("text", said.text().value());
        quote(out, said.replyTo());
        out.time("edited", said.edited());
        reactions(out, said.reactions());
        mentions(out.json(), said.mentions());
    }

    private static void quote(Properties out, @Nullable Quote quote) {
        if (quote == null) {
            return;
        }
        out.json().writeObjectPropertyStart("replyTo");
        out.text("id", quote.id().value()).number("seq", quote.seq());
        switch (quote) {
            case Quote.Said said -> {
                author(out.json(), said.author());
                out.text("text", said.text());
            }
            case Quote.Deleted _ -> out.flag("deleted", true);
        }
        out.json().writeEndObject();
    }

    private static void reactions(Properties out, List<Reaction> reactions) {
        if (reactions.isEmpty()) {
            return;
        }
        out.json().writeObjectPropertyStart("reactions");
        for (Reaction reaction : reactions) {
            out.json().writeArrayPropertyStart(reaction.emoji().value());
            for (PersonId person : reaction.people()) {
                out.json().writeString(person.value());
            }
            out.json().writeEndArray();
        }
        out.json().writeEndObject();
    }

    private static void mentions(JsonGenerator json, Mentions mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("mentions");
        mentions.people().forEach(person -> json.writeString(person.value()));
        if (mentions.everyone()) {
            json.writeString(Mentions.EVERYONE);
        }
        json.writeEndArray();
    }
}
