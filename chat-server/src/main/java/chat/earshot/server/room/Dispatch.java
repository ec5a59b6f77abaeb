package chat.earshot.server.room;

import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;

/// Hands each command of somebody who was let in to whoever carries it out. On the hub's thread.
final class Dispatch {
    private final HubState state;
    private final Reading reading;
    private final Speech speech;
    private final Corrections corrections;
    private final Renaming renaming;
    private final RoomKeeping rooms;
    private final Doors doors;
    private final Attention attention;
    private final Lists lists;
    private final Searching searching;
    private final Links links;
    private final Operators operators;
    private final Housekeeping housekeeping;
    private final Presence presence;
    private final Attendance attendance;

    /// What the other parts of the hub need as well.
    record Parts(Reading reading, Presence presence, Attendance attendance, Links links) {}

    /// @param operatorCode makes whoever knows it the operator
    Dispatch(HubState state, Parts parts, String operatorCode) {
        this.state = state;
        reading = parts.reading();
        presence = parts.presence();
        attendance = parts.attendance();
        links = parts.links();
        speech = new Speech(state, attendance);
        corrections = new Corrections(state);
        renaming = new Renaming(state, presence);
        rooms = new RoomKeeping(state, attendance);
        doors = new Doors(state, attendance, reading);
        attention = new Attention(state);
        lists = new Lists(state, reading);
        searching = new Searching(state, reading);
        operators = new Operators(state, operatorCode);
        housekeeping = new Housekeeping(state);
    }

    void start() {
        housekeeping.start();
    }

    void begin(Task task) {
        switch (task.request().command()) {
            case Command.Say say -> speech.say(task, say);
            case Command.Edit edit -> corrections.edit(task, edit);
            case Command.Delete delete -> corrections.delete(task, delete);
            case Command.React react -> corrections.react(task, react);
            case Command.Rename rename -> renaming.rename(task.from(), task.asker(), rename, task.ref(), task.then());
            case Command.Create create -> rooms.create(task, create);
            case Command.SetTopic topic -> rooms.setTopic(task, topic);
            case Command.Direct direct -> rooms.openDirect(task, direct);
            case Command.Moderator moderator -> rooms.appoint(task, moderator);
            case Command.Join join -> doors.join(task, join);
            case Command.Leave leave -> doors.leave(task, leave);
            case Command.Invite invite -> doors.invite(task, invite);
            case Command.Kick kick -> doors.kick(task, kick);
            case Command.Ban ban -> doors.ban(task, ban);
            case Command.Unban unban -> doors.unban(task, unban);
            case Command.Read read -> attention.read(task, read);
            case Command.Typing typing -> attention.typing(task, typing);
            case Command.Rooms asked -> lists.rooms(task, asked);
            case Command.Who asked -> lists.who(task, asked);
            case Command.History history -> history(task, history);
            case Command.Link _ -> links.link(task);
            case Command.Operator operator -> operators.promote(task, operator);
            case Command.Ping _ -> task.answer(new Event.Pong());
            case Command.Search search -> searching.search(task, search);
            case Command.Hello _ -> throw new IllegalStateException("The reception takes these.");
        }
    }

    private void history(Task task, Command.History history) {
        Refusal cannot = state.rooms().whyNot(task.from(), history.room());
        if (cannot == null) {
            reading.history(task.from(), history, task.ref(), task.then());
        } else {
            task.refuse(cannot);
        }
    }

    /// Something is on disk although whoever asked for it was told that it could not be stored.
    void storedAfterAll(Outcome outcome) {
        switch (outcome) {
            case Outcome.Repeated repeated -> speech.storedAfterAll(repeated.stored());
            case Outcome.Changed changed -> corrections.storedAfterAll(changed);
            case Outcome.RoomMade made -> rooms.storedAfterAll(made);
            case Outcome.RoomChanged changed -> rooms.storedAfterAll(changed);
            case Outcome.Appointed appointed -> rooms.storedAfterAll(appointed);
            case Outcome.Entered entered -> attendance.entered(entered, null);
            case Outcome.Out out -> attendance.out(out, null, null);
            case Outcome.Renamed renamed -> renaming.storedAfterAll(renamed);
            case Outcome.Banished banished -> doors.banished(banished);
            case Outcome.Tidied tidied -> housekeeping.forget(tidied);
            case Outcome.Created created -> {
                state.rooms().general().memberCame();
                presence.displaced(created.displaced());
            }
            case Outcome.Stored _,
                    Outcome.Unchanged _,
                    Outcome.RoomKnown _,
                    Outcome.AlreadyIn _,
                    Outcome.NotIn _,
                    Outcome.Marked _,
                    Outcome.Recognised _,
                    Outcome.Noted _,
                    Outcome.Refused _ -> {
                // Nothing that others have to hear of.
            }
        }
    }
}
