package chat.earshot.server.room;

import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the hub knows of one connection. Owned by the hub's thread.
///
/// It keeps the connection's commands in their order: a message may follow another that is still on its way to disk,
/// everything else starts when all before it is done. And it holds live events of a room back while a page of that
/// room is being read for this connection.
final class Session {
    /// More unanswered commands than anybody types: those that wait, and messages on their way to disk.
    private static final int MAX_UNANSWERED = 5_000;
    /// What they may hold together, so that many large ones cost no more than a few.
    private static final int MAX_UNANSWERED_CHARS = 1_000_000;
    /// More held events than a page takes to read; a client for which it takes longer comes back.
    private static final int MAX_HELD = 20_000;

    /// How far a connection has come.
    sealed interface Stage {
        /// A `chat.v1` connection before its `hello` was accepted.
        ///
        /// @param hellos how many it has said so far
        record Silent(int hellos) implements Stage {
            Silent afterHello() {
                return new Silent(hellos + 1);
            }
        }

        /// A plain connection without a name.
        record Listening() implements Stage {}

        /// Somebody.
        ///
        /// @param identity the hash of the secret; absent for a guest
        record In(PersonId person, @Nullable String identity) implements Stage {}

        record Gone() implements Stage {}
    }

    private record Held(long rev, Delivery delivery) {}

    /// Live events of a room that wait for pages of it. Each page that is on its way holds them; the last lets go.
    static final class Holding {
        private final List<Held> events = new ArrayList<>();
        private int pages;
    }

    private final Participant participant;
    private final Deque<Input> waiting = new ArrayDeque<>(2);
    /// The rooms that it is shown live.
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>(2);
    private final Map<RoomId, Holding> held = new HashMap<>(2);
    /// The revision of each room up to which this connection was shown everything when it was brought up to date.
    private final Map<RoomId, Long> caughtUpTo = new HashMap<>(2);
    private Stage stage;
    /// Messages on their way to disk.
    private int saying;
    private int unansweredChars;
    /// Whether something is going on that everything else has to wait for.
    private boolean busy;
    private @Nullable RoomId typingIn;
    private long typedAt;

    Session(Participant participant, Stage stage) {
        this.participant = participant;
        this.stage = stage;
    }

    Participant participant() {
        return participant;
    }

    Stage stage() {
        return stage;
    }

    void become(Stage next) {
        stage = next;
    }

    boolean isGone() {
        return stage instanceof Stage.Gone;
    }

    /// Whether this is a connection of that person.
    boolean belongsTo(PersonId person) {
        return stage instanceof Stage.In in && in.person().equals(person);
    }

    boolean isGuests() {
        return stage instanceof Stage.In in && in.identity() == null;
    }

    /// The other end's address, whatever its port.
    String address() {
        String remote = participant.remoteAddress();
        int port = remote.lastIndexOf(':');
        boolean isAlone = port < 0 || (remote.indexOf(':') != port && !remote.startsWith("["));
        return isAlone ? remote : remote.substring(0, port);
    }

    void answer(Event event, @Nullable String ref) {
        participant.send(new Delivery(event, ref));
    }

    void refuse(Refusal why, @Nullable String ref) {
        answer(new Event.Refused(why.code(), why.message()), ref);
    }

    void refuse(Request request, Refusal why) {
        answer(new Event.Refused(why.code(), why.message(), request.messageId(), null), request.ref());
    }

    /// Whether there is room for another command.
    boolean enqueue(Input input) {
        int chars = charsOf(input);
        if (waiting.size() + saying >= MAX_UNANSWERED || unansweredChars + chars > MAX_UNANSWERED_CHARS) {
            return false;
        }
        unansweredChars += chars;
        return waiting.add(input);
    }

    /// What somebody typed; all else in a command is small.
    private static int charsOf(Input input) {
        return switch (input) {
            case Input.Asked asked -> charsOf(asked.request().command());
            case Input.NameGiven given -> given.name().length();
            case Input.Misread _, Input.WhoAsked _, Input.Opened _, Input.Listening _, Input.Closed _ -> 0;
        };
    }

    private static int charsOf(Command command) {
        return switch (command) {
            case Command.Say say -> say.text().length();
            case Command.Rename rename -> rename.name().length();
            case Command.Hello hello -> lengthOf(hello.name()) + lengthOf(hello.link());
            case Command.Edit edit -> edit.text().length();
            case Command.SetTopic topic -> topic.topic().length();
            case Command.Create create -> create.name().length() + lengthOf(create.topic());
            case Command.Search search -> search.text().length() + lengthOf(search.cursor());
            case Command.Rooms rooms -> lengthOf(rooms.text()) + lengthOf(rooms.cursor());
            case Command.Who who -> lengthOf(who.text()) + lengthOf(who.cursor());
            case Command.Kick kick -> lengthOf(kick.reason());
            case Command.Ban ban -> lengthOf(ban.reason());
            case Command.Operator operator -> operator.code().length();
            case Command.Delete _,
                    Command.React _,
                    Command.History _,
                    Command.Read _,
                    Command.Typing _,
                    Command.Join _,
                    Command.Leave _,
                    Command.Invite _,
                    Command.Direct _,
                    Command.Unban _,
                    Command.Moderator _,
                    Command.Link _,
                    Command.Ping _ -> 0;
        };
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /// The next command that may start now; `null` when there is none, or something before it is not done.
    @Nullable
    Input next() {
        Input first = waiting.peek();
        if (first == null || busy || (saying > 0 && !Speech.isSaying(first))) {
            return null;
        }
        unansweredChars -= charsOf(first);
        return waiting.poll();
    }

    void sayingStarted(Command.Say say) {
        saying++;
        unansweredChars += charsOf(say);
    }

    void sayingDone(Command.Say say) {
        saying--;
        unansweredChars -= charsOf(say);
    }

    /// From now on no command starts.
    void busyStarted() {
        busy = true;
    }

    void busyDone() {
        busy = false;
    }

    /// The rooms that it is shown live, which are those that its person is in.
    Set<RoomId> rooms() {
        return Set.copyOf(rooms.keySet());
    }

    /// Whether it is shown that room live: that it may read it.
    boolean isIn(RoomId room) {
        return rooms.containsKey(room);
    }

    /// From now on it is shown that room.
    void enter(LiveRoom room) {
        rooms.put(room.id(), room);
        room.enter(this);
    }

    /// From now on it is shown nothing of that room, held or not.
    void leave(LiveRoom room) {
        rooms.remove(room.id());
        held.remove(room.id());
        caughtUpTo.remove(room.id());
        room.leave(this);
    }

    /// From now on live events of the room are held, until this holding is released.
    Holding hold(RoomId room) {
        Holding holding = held.computeIfAbsent(room, id -> new Holding());
        holding.pages++;
        return holding;
    }

    /// Whether the room was not left since: what was read for it may be shown.
    boolean isHeldBy(RoomId room, Holding holding) {
        return holding.equals(held.get(room));
    }

    /// Sends a live event of a room, or holds it.
    void deliver(RoomId room, long rev, Delivery delivery) {
        if (rev <= caughtUpTo.getOrDefault(room, 0L)) {
            // A page can be read, and be here, before the hub hears of the commit that it shows already.
            return;
        }
        Holding holding = held.get(room);
        if (holding == null) {
            participant.send(delivery);
        } else if (holding.events.size() < MAX_HELD) {
            holding.events.add(new Held(rev, delivery));
        } else {
            participant.close(CloseCode.TOO_SLOW);
        }
    }

    /// What answers a command of this connection is told even when a page has shown it already.
    void deliverAnswer(RoomId room, Delivery delivery) {
        deliver(room, Long.MAX_VALUE, delivery);
    }

    /// Everything up to this revision was shown.
    void caughtUp(RoomId room, long rev) {
        caughtUpTo.merge(room, rev, Math::max);
    }

    /// Ends the holding, if it is the last: what is above the revision that was shown goes out.
    void release(RoomId room, Holding holding) {
        if (!isHeldBy(room, holding) || --holding.pages > 0) {
            return;
        }
        held.remove(room);
        long shown = caughtUpTo.getOrDefault(room, 0L);
        holding.events.stream()
                .filter(event -> event.rev() > shown)
                .forEach(event -> participant.send(event.delivery()));
    }

    /// Whether so little time has passed since it said that somebody is writing that nobody has to hear it again.
    boolean isTypingKnown(RoomId room, long now) {
        if (room.equals(typingIn) && now - typedAt < Protocol.TYPING_EVERY.toNanos()) {
            return true;
        }
        typingIn = room;
        typedAt = now;
        return false;
    }

    void end() {
        stage = new Stage.Gone();
        waiting.clear();
        held.clear();
        rooms.values().forEach(room -> room.leave(this));
        rooms.clear();
    }
}
