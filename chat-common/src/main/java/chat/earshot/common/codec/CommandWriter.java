package chat.earshot.common.codec;

import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Commands to JSON. Stateless.
final class CommandWriter {
    private CommandWriter() {}

    static void write(JsonGenerator json, Command command, @Nullable String ref) {
        json.writeStartObject();
        Properties out = new Properties(json);
        write(out, command);
        out.text("ref", ref);
        json.writeEndObject();
    }

    private static void write(Properties out, Command command) {
        switch (command) {
            case Command.Hello hello -> hello(out.type("hello"), hello);
            case Command.Say say -> say(out.type("say"), say);
            case Command.Edit edit ->
                out.type("edit").text("id", edit.id().value()).text("text", edit.text());
            case Command.Delete delete ->
                out.type("delete").text("id", delete.id().value());
            case Command.React react ->
                out.type("react")
                        .text("id", react.id().value())
                        .text("emoji", react.emoji().value())
                        .flag("on", react.on());
            case Command.Rename rename -> out.type("rename").text("name", rename.name());
            case Command.SetTopic topic -> out.type("topic").room(topic.room()).text("topic", topic.topic());
            case Command.History history -> history(out.type("history"), history);
            case Command.Search search -> search(out.type("search"), search);
            case Command.Read read -> out.type("read").room(read.room()).number("seq", read.seq());
            case Command.Typing typing -> out.type("typing").room(typing.room());
            case Command.Create create ->
                out.type("create")
                        .text("id", create.id().value())
                        .text("name", create.name())
                        .name("kind", create.kind())
                        .text("topic", create.topic());
            case Command.Join join -> out.type("join").room(join.room());
            case Command.Leave leave -> out.type("leave").room(leave.room());
            case Command.Invite invite -> out.type("invite").room(invite.room()).person(invite.person());
            case Command.Direct direct -> out.type("direct").person(direct.person());
            case Command.Rooms rooms ->
                out.type("rooms").text("text", rooms.text()).text("cursor", rooms.cursor());
            case Command.Who who -> out.type("who").text("text", who.text()).text("cursor", who.cursor());
            case Command.Kick kick ->
                out.type("kick").person(kick.person()).room(kick.room()).text("reason", kick.reason());
            case Command.Ban ban ->
                out.type("ban").person(ban.person()).room(ban.room()).text("reason", ban.reason());
            case Command.Unban unban -> out.type("unban").person(unban.person()).room(unban.room());
            case Command.Moderator moderator ->
                out.type("moderator")
                        .room(moderator.room())
                        .person(moderator.person())
                        .flag("on", moderator.on());
            case Command.Operator operator -> out.type("operator").text("code", operator.code());
            case Command.Link _ -> out.type("link");
            case Command.Ping _ -> out.type("ping");
        }
    }

    private static void hello(Properties out, Command.Hello hello) {
        out.text("identity", hello.identity().secret())
                .text("name", hello.name())
                .text("link", hello.link())
                .text("client", hello.client());
        if (hello.server() != null) {
            out.text("server", hello.server().value());
            out.json().writeObjectPropertyStart("resume");
            hello.resume().forEach((room, cursor) -> out.number(room.value(), cursor));
            out.json().writeEndObject();
        }
    }

    private static void say(Properties out, Command.Say say) {
        out.room(say.room()).text("id", say.id().value()).text("text", say.text());
        if (say.replyTo() != null) {
            out.text("replyTo", say.replyTo().value());
        }
    }

    private static void history(Properties out, Command.History history) {
        out.room(history.room());
        switch (history.span()) {
            case Span.Newest _ -> {}
            case Span.Before before -> place(out, "before", before.place());
            case Span.After after -> place(out, "after", after.place());
            case Span.Around around -> place(out, "around", around.place());
        }
        out.number("limit", history.limit());
    }

    private static void place(Properties out, String name, Span.Place place) {
        switch (place) {
            case Span.Place.Seq seq -> out.number(name, seq.seq());
            case Span.Place.Time time -> out.time(name, time.at());
        }
    }

    private static void search(Properties out, Command.Search search) {
        Command.Search.Filter filter = search.filter();
        out.text("text", search.text()).room(filter.room());
        if (filter.from() != null) {
            out.text("from", filter.from().value());
        }
        out.time("before", filter.before())
                .time("after", filter.after())
                .name("has", filter.has())
                .number("limit", search.limit())
                .text("cursor", search.cursor());
    }
}
