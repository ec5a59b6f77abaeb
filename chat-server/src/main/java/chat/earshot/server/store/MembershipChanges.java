package chat.earshot.server.store;

import chat.earshot.common.model.Membership;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import chat.earshot.server.store.PersonTable.Someone;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lets people into rooms and puts them out, if whoever wants it may. Owned by the writer's thread.
final class MembershipChanges {
    private final PersonTable people;
    private final MembershipTable memberships;
    private final Bans bans;

    /// Who wants something of whom, and where.
    private record Wish(Someone actor, Stored room, Someone person) {}

    MembershipChanges(Tables tables) {
        this.people = tables.people();
        this.memberships = tables.memberships();
        this.bans = tables.bans();
    }

    Outcome apply(Change.OfMembership change) throws SQLException {
        return switch (change) {
            case Change.Join join -> about(join.actor(), join.room(), join.actor(), this::join);
            case Change.Invite invite -> about(invite.actor(), invite.room(), invite.person(), this::invite);
            case Change.Leave leave ->
                about(
                        leave.actor(),
                        leave.room(),
                        leave.actor(),
                        wish -> leave(wish, leave.at().toEpochMilli()));
            case Change.Kick kick ->
                about(
                        kick.actor(),
                        kick.room(),
                        kick.person(),
                        wish -> kick(wish, kick.at().toEpochMilli()));
            case Change.Ban ban ->
                about(
                        ban.actor(),
                        ban.room(),
                        ban.person(),
                        wish -> ban(wish, ban.at().toEpochMilli()));
            case Change.Unban unban -> about(unban.actor(), unban.room(), unban.person(), this::unban);
        };
    }

    private interface Deed {
        Outcome with(Wish wish) throws SQLException;
    }

    /// Existence before rights: of the room, then of the person.
    private Outcome about(PersonId actorId, RoomId roomId, PersonId personId, Deed deed) throws SQLException {
        Someone actor = people.get(actorId);
        Stored room = memberships.visible(roomId, actor);
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Someone person = people.find(personId);
        if (person == null || person.kind() == Someone.Kind.GUEST) {
            return new Outcome.Refused(Refusal.NO_SUCH_PERSON);
        }
        return deed.with(new Wish(actor, room, person));
    }

    private Outcome join(Wish wish) throws SQLException {
        return enter(wish);
    }

    private Outcome invite(Wish wish) throws SQLException {
        Refusal cannot = memberships.rightsOf(wish.actor(), wish.room()).toInvite();
        return cannot == null ? enter(wish) : new Outcome.Refused(cannot);
    }

    private Outcome enter(Wish wish) throws SQLException {
        Someone person = wish.person();
        Stored room = wish.room();
        if (memberships.isIn(person, room)) {
            return new Outcome.AlreadyIn(person.person(), memberships.asSeenBy(person, room));
        }
        if (bans.isBanned(room, person)) {
            return new Outcome.Refused(Refusal.BANNED);
        }
        if (memberships.count(person) >= Protocol.MAX_ROOMS) {
            return new Outcome.Refused(Refusal.TOO_MANY_ROOMS);
        }
        memberships.enter(person, room, Membership.Role.MEMBER, room.seq());
        return new Outcome.Entered(person.person(), memberships.asSeenBy(person, room));
    }

    private Outcome leave(Wish wish, long at) throws SQLException {
        Refusal cannot = memberships.rightsOf(wish.actor(), wish.room()).toLeave();
        return cannot == null ? out(wish, at) : new Outcome.Refused(cannot);
    }

    private Outcome kick(Wish wish, long at) throws SQLException {
        if (!memberships.isIn(wish.person(), wish.room())) {
            return new Outcome.Refused(Refusal.NO_SUCH_PERSON);
        }
        Refusal cannot = whyNotPutOut(wish);
        return cannot == null ? out(wish, at) : new Outcome.Refused(cannot);
    }

    private Outcome ban(Wish wish, long at) throws SQLException {
        Refusal cannot = whyNotPutOut(wish);
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        bans.ban(wish.room(), wish.person());
        return memberships.isIn(wish.person(), wish.room()) ? out(wish, at) : notIn(wish);
    }

    private Outcome unban(Wish wish) throws SQLException {
        Refusal cannot = memberships.rightsOf(wish.actor(), wish.room()).toModerate();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        bans.unban(wish.room(), wish.person());
        return notIn(wish);
    }

    private @Nullable Refusal whyNotPutOut(Wish wish) throws SQLException {
        return memberships
                .rightsOf(wish.actor(), wish.room())
                .toPutOut(memberships.rightsOf(wish.person(), wish.room()));
    }

    private Outcome out(Wish wish, long at) throws SQLException {
        memberships.leave(wish.person(), wish.room(), at);
        return new Outcome.Out(
                wish.person().person(), wish.room().id(), wish.room().members());
    }

    private static Outcome notIn(Wish wish) {
        return new Outcome.NotIn(wish.person().person(), wish.room().id());
    }

    Outcome read(Change.Read read) throws SQLException {
        Someone actor = people.get(read.actor());
        Stored room = memberships.visible(read.room(), actor);
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Refusal cannot = memberships.rightsOf(actor, room).toTakePart();
        if (cannot != null) {
            return new Outcome.Refused(cannot);
        }
        memberships.read(actor, room, Math.min(read.seq(), room.seq()));
        return new Outcome.Marked(
                read.room(), Objects.requireNonNull(memberships.membership(actor, room), "Somebody who takes part"));
    }
}
