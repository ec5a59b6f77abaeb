package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Room;
import chat.earshot.server.room.Calls;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import chat.earshot.server.room.Rights;
import chat.earshot.server.room.Rights.Ownership;
import chat.earshot.server.room.Typed;
import chat.earshot.server.store.PersonTable.Someone;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says, edits, deletes and reacts, if that exists and whoever wants it may. Owned by the writer's thread.
final class MessageChanges {
    private final RoomTable rooms;
    private final MessageTable messages;
    private final PersonTable people;
    private final MembershipTable memberships;

    MessageChanges(Tables tables) {
        this.rooms = tables.rooms();
        this.messages = tables.messages();
        this.people = tables.people();
        this.memberships = tables.memberships();
    }

    Outcome apply(Change.OfMessage change) throws SQLException {
        return switch (change) {
            case Change.Say say -> say(say);
            case Change.Edit edit -> edit(edit);
            case Change.Delete delete -> delete(delete);
            case Change.React react -> react(react);
        };
    }

    private Outcome say(Change.Say say) throws SQLException {
        ChatMessage known = messages.find(say.id());
        if (known != null && known.author().id().equals(say.author())) {
            return new Outcome.Repeated(known);
        }
        Stored room = rooms.find(say.room());
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        // Everybody is in the default room; looking that up would cost each message a query.
        Rights rights = room.isForAll() ? null : memberships.rightsOf(people.get(say.author()), room);
        if (rights != null && !rights.canSee()) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Quote quote = say.replyTo() == null ? null : messages.quote(say.replyTo(), room);
        if (say.replyTo() != null && quote == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_MESSAGE);
        }
        Refusal cannot = rights == null ? null : rights.toTakePart();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        return switch (say.text()) {
            case Typed.Bad<MessageText> bad -> new Outcome.Refused(bad.why());
            case Typed.Good<MessageText> good ->
                known == null ? store(say, room, good.value(), quote) : new Outcome.Refused(Refusal.ID_TAKEN);
        };
    }

    private Outcome store(Change.Say say, Stored room, MessageText text, @Nullable Quote quote) throws SQLException {
        PersonId opened = openedBy(say, room);
        Content.Said said = new Content.Said(text, quote, null, List.of(), mentionsIn(text, room));
        long seq = messages.add(room, say.id(), say.author(), said, say.at());
        return new Outcome.Stored(seq, seq, said, opened);
    }

    /// The first message of a direct room lets the other one in.
    private @Nullable PersonId openedBy(Change.Say say, Stored room) throws SQLException {
        if (room.kind() != Room.Kind.DIRECT || room.seq() > 0) {
            return null;
        }
        Someone other = memberships.other(people.get(say.author()), room);
        if (memberships.isIn(other, room)) {
            return null;
        }
        memberships.enter(other, room, Membership.Role.MEMBER, 0);
        return other.person().id();
    }

    /// People who are in the room only: a name must not tell others what is said there.
    private Mentions mentionsIn(MessageText text, Stored room) throws SQLException {
        List<PersonId> called = new ArrayList<>();
        boolean everyone = false;
        for (List<String> names : Calls.in(text.value())) {
            for (String name : names) {
                Someone someone = Calls.isEveryone(name) ? null : people.byName(name);
                if (Calls.isEveryone(name)) {
                    everyone = true;
                    break;
                } else if (someone != null && memberships.isIn(someone, room)) {
                    called.add(someone.person().id());
                    break;
                }
            }
        }
        return new Mentions(called, everyone);
    }

    /// A message that somebody wants to change, and what they may.
    private record Target(ChatMessage message, Stored room, Someone actor, Rights rights) {
        Ownership ownership() {
            return message.author().id().equals(actor.person().id()) ? Ownership.OWN : Ownership.SOMEBODY_ELSES;
        }
    }

    /// `null` when there is no such message for this person.
    private @Nullable Target target(MessageId id, PersonId actor) throws SQLException {
        ChatMessage message = messages.find(id);
        Stored room = message == null ? null : rooms.find(message.room());
        if (message == null || room == null) {
            return null;
        }
        Someone someone = people.get(actor);
        Rights rights = memberships.rightsOf(someone, room);
        return rights.canSee() ? new Target(message, room, someone, rights) : null;
    }

    private Outcome edit(Change.Edit edit) throws SQLException {
        Target target = target(edit.id(), edit.actor());
        if (target == null || target.message().isDeleted()) {
            return new Outcome.Refused(Refusal.NO_SUCH_MESSAGE);
        }
        Refusal cannot = target.rights().toEdit(target.ownership());
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        return switch (edit.text()) {
            case Typed.Bad<MessageText> bad -> new Outcome.Refused(bad.why());
            case Typed.Good<MessageText> good ->
                good.value().equals(target.message().text())
                        ? new Outcome.Unchanged(target.message())
                        : new Outcome.Changed(messages.edit(
                                target.message(),
                                target.room(),
                                good.value(),
                                mentionsIn(good.value(), target.room()),
                                edit.at()));
        };
    }

    private Outcome delete(Change.Delete delete) throws SQLException {
        Target target = target(delete.id(), delete.actor());
        if (target == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_MESSAGE);
        }
        Refusal cannot = target.rights().toDelete(target.ownership());
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        return target.message().isDeleted()
                ? new Outcome.Unchanged(target.message())
                : new Outcome.Changed(messages.delete(target.message(), target.room()));
    }

    private Outcome react(Change.React react) throws SQLException {
        Target target = target(react.id(), react.actor());
        if (target == null || !(target.message().content() instanceof Content.Said said)) {
            return new Outcome.Refused(Refusal.NO_SUCH_MESSAGE);
        }
        Refusal cannot = target.rights().toTakePart();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        if (react.on() == messages.hasReacted(target.message(), target.room(), target.actor(), react.emoji())) {
            return new Outcome.Unchanged(target.message());
        }
        if (!react.on()) {
            return new Outcome.Changed(
                    messages.unreact(target.message(), target.room(), target.actor(), react.emoji()));
        }
        boolean isNew =
                said.reactions().stream().noneMatch(reaction -> reaction.emoji().equals(react.emoji()));
        return isNew && said.reactions().size() >= Content.Said.MAX_REACTIONS
                ? new Outcome.Refused(Refusal.REACTIONS_FULL)
                : new Outcome.Changed(messages.react(target.message(), target.room(), target.actor(), react.emoji()));
    }
}
