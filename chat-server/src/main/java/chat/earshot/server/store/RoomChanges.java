package chat.earshot.server.store;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.Topic;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import chat.earshot.server.room.Typed;
import chat.earshot.server.store.PersonTable.Someone;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes rooms and changes what they are, if whoever wants it may. Owned by the writer's thread.
final class RoomChanges {
    private final RoomTable rooms;
    private final PersonTable people;
    private final MembershipTable memberships;

    RoomChanges(Tables tables) {
        this.rooms = tables.rooms();
        this.people = tables.people();
        this.memberships = tables.memberships();
    }

    Outcome apply(Change.OfRoom change) throws SQLException {
        return switch (change) {
            case Change.Create create -> create(create);
            case Change.SetTopic topic -> setTopic(topic);
            case Change.OpenDirect direct -> openDirect(direct);
            case Change.Appoint appoint -> appoint(appoint);
        };
    }

    private Outcome create(Change.Create create) throws SQLException {
        Someone actor = people.get(create.actor());
        Stored known = rooms.find(create.id());
        if (known != null && rooms.isMadeBy(known, actor.no()) && memberships.isIn(actor, known)) {
            return new Outcome.RoomKnown(memberships.asSeenBy(actor, known));
        }
        Refusal cannot = whyNot(create, actor, known);
        if (cannot != null
                || !(create.name() instanceof Typed.Good<DisplayName>(DisplayName name))
                || !(create.topic() instanceof Typed.Good<Topic>(Topic topic))) {
            return new Outcome.Refused(cannot == null ? Refusal.NO_SUCH_ROOM : cannot);
        }
        Room room = new Room(create.id(), name.value(), create.kind(), topic.value(), 0, 0, 0);
        Stored made = rooms.add(room, create.kind() == Room.Kind.PUBLIC ? name.key() : null, actor.no());
        memberships.enter(actor, made, Membership.Role.MODERATOR, 0);
        return new Outcome.RoomMade(create.actor(), memberships.asSeenBy(actor, made));
    }

    private @Nullable Refusal whyNot(Change.Create create, Someone actor, @Nullable Stored known) throws SQLException {
        if (create.name() instanceof Typed.Good<DisplayName>(DisplayName name)
                && create.kind() == Room.Kind.PUBLIC
                && rooms.isNameTaken(name.key())) {
            return Refusal.ROOM_NAME_TAKEN;
        }
        if (create.name() instanceof Typed.Bad<DisplayName>(Refusal why)) {
            return why;
        }
        if (create.topic() instanceof Typed.Bad<Topic>(Refusal why)) {
            return why;
        }
        if (known != null) {
            return Refusal.ROOM_ID_TAKEN;
        }
        return memberships.count(actor) >= Protocol.MAX_ROOMS ? Refusal.TOO_MANY_ROOMS : null;
    }

    private Outcome setTopic(Change.SetTopic change) throws SQLException {
        Someone actor = people.get(change.actor());
        Stored room = memberships.visible(change.room(), actor);
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Refusal cannot = memberships.rightsOf(actor, room).toModerate();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        return switch (change.topic()) {
            case Typed.Bad<Topic> bad -> new Outcome.Refused(bad.why());
            case Typed.Good<Topic> good -> {
                if (good.value().value().equals(room.topic())) {
                    yield new Outcome.RoomKnown(memberships.asSeenBy(actor, room));
                }
                rooms.retitle(room, good.value().value());
                yield new Outcome.RoomChanged(room.asSeenByAll());
            }
        };
    }

    private Outcome openDirect(Change.OpenDirect change) throws SQLException {
        Someone actor = people.get(change.actor());
        Someone other = people.find(change.person());
        if (other == null || other.kind() == Someone.Kind.GUEST) {
            return new Outcome.Refused(Refusal.NO_SUCH_PERSON);
        }
        if (other.no() == actor.no()) {
            return new Outcome.Refused(Refusal.NOT_ONESELF);
        }
        Stored known = memberships.direct(actor, other);
        if (known != null && memberships.isIn(actor, known)) {
            return new Outcome.RoomKnown(memberships.asSeenBy(actor, known));
        }
        if (memberships.count(actor) >= Protocol.MAX_ROOMS) {
            return new Outcome.Refused(Refusal.TOO_MANY_ROOMS);
        }
        Stored room = known == null ? newDirect(change.id(), actor, other) : known;
        memberships.enter(actor, room, Membership.Role.MEMBER, 0);
        return new Outcome.RoomMade(change.actor(), memberships.asSeenBy(actor, room));
    }

    private Stored newDirect(RoomId id, Someone actor, Someone other) throws SQLException {
        Stored room = rooms.add(new Room(id, "", Room.Kind.DIRECT, "", 0, 0, 0), null, actor.no());
        memberships.pair(actor, other, room);
        return room;
    }

    private Outcome appoint(Change.Appoint change) throws SQLException {
        Someone actor = people.get(change.actor());
        Stored room = memberships.visible(change.room(), actor);
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Someone person = people.find(change.person());
        if (person == null || person.kind() == Someone.Kind.GUEST || !memberships.isIn(person, room)) {
            return new Outcome.Refused(Refusal.NO_SUCH_PERSON);
        }
        Refusal cannot = memberships.rightsOf(actor, room).toModerate();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        Membership.Role role = change.on() ? Membership.Role.MODERATOR : Membership.Role.MEMBER;
        return memberships.appoint(person, room, role)
                ? new Outcome.Appointed(change.person(), memberships.asSeenBy(person, room))
                : new Outcome.RoomKnown(memberships.asSeenBy(actor, room));
    }
}
