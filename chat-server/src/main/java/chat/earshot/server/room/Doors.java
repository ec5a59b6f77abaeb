package chat.earshot.server.room;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who comes into a room and goes, by themselves or not; and who has to leave the server. On the hub's thread.
final class Doors {
    private static final Logger LOG = System.getLogger("chat.earshot.server");
    /// What moderators say is for one line.
    private static final int MAX_REASON_CHARS = 200;

    private final HubState state;
    private final Attendance attendance;
    private final Reading reading;

    Doors(HubState state, Attendance attendance, Reading reading) {
        this.state = state;
        this.attendance = attendance;
        this.reading = reading;
    }

    void join(Task task, Command.Join join) {
        change(task, new Change.Join(task.asker().id(), join.room()), null);
    }

    void invite(Task task, Command.Invite invite) {
        change(task, new Change.Invite(task.asker().id(), invite.room(), invite.person()), null);
    }

    void leave(Task task, Command.Leave leave) {
        change(task, new Change.Leave(task.asker().id(), leave.room(), state.now()), null);
    }

    void kick(Task task, Command.Kick kick) {
        RoomId room = kick.room();
        if (room == null) {
            putOut(task, new Change.PutOut(task.asker().id(), kick.person(), null));
        } else {
            change(task, new Change.Kick(task.asker().id(), room, kick.person(), state.now()), kick.reason());
        }
    }

    void ban(Task task, Command.Ban ban) {
        RoomId room = ban.room();
        if (room == null) {
            putOut(task, new Change.PutOut(task.asker().id(), ban.person(), addressesOf(task, ban)));
        } else {
            change(task, new Change.Ban(task.asker().id(), room, ban.person(), state.now()), ban.reason());
        }
    }

    void unban(Task task, Command.Unban unban) {
        RoomId room = unban.room();
        if (room == null) {
            putOut(task, new Change.LetIn(task.asker().id(), unban.person()));
        } else {
            change(task, new Change.Unban(task.asker().id(), room, unban.person()), null);
        }
    }

    /// The operator's own address stays open: behind it may be the same computer, or the same router.
    private List<String> addressesOf(Task task, Command.Ban ban) {
        Set<String> addresses = new TreeSet<>();
        state.people().sessionsOf(ban.person()).forEach(session -> addresses.add(session.address()));
        addresses.remove(task.from().address());
        return List.copyOf(addresses);
    }

    private void change(Task task, Change change, @Nullable String reason) {
        String line = reason == null || reason.isBlank() ? null : shortened(reason.strip());
        state.carryOut(task, change, Outcome.OfMembership.class, outcome -> {
            switch (outcome) {
                case Outcome.Entered entered -> attendance.entered(entered, task);
                case Outcome.AlreadyIn already -> alreadyIn(task, already);
                case Outcome.Out out -> attendance.out(out, line, task);
                case Outcome.NotIn notIn -> task.answer(new Event.Member(notIn.room(), notIn.person(), false, line));
                case Outcome.Refused refused -> task.refuse(refused.why());
            }
        });
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= MAX_REASON_CHARS
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MAX_REASON_CHARS));
    }

    /// Joining again shows the room again; inviting a member says who is in.
    private void alreadyIn(Task task, Outcome.AlreadyIn already) {
        if (task.request().command() instanceof Command.Join join) {
            task.answer(new Event.RoomShown(already.room()));
            Session from = task.from();
            if (from.isIn(join.room())) {
                reading.catchUp(from, List.of(join.room()), Map.of(), () -> {});
            }
        } else {
            task.answer(new Event.Member(already.room().id(), already.person(), true, null));
        }
    }

    private void putOut(Task task, Change change) {
        state.carryOut(task, change, Outcome.OfPutOut.class, outcome -> {
            switch (outcome) {
                case Outcome.Banished banished -> banished(banished);
                case Outcome.Noted _ -> {
                    // Nobody else has to hear of it.
                }
                case Outcome.Refused refused -> task.refuse(refused.why());
            }
        });
    }

    void banished(Outcome.Banished banished) {
        LOG.log(Level.INFO, "The operator put somebody out");
        state.people()
                .sessionsOf(banished.person())
                .forEach(session -> session.participant().close(CloseCode.PUT_OUT));
    }
}
