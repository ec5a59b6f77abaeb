package chat.earshot.server.web.dialect;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.room.Participant;
import chat.earshot.server.room.Refusal;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// The plain dialect: the first frame is a name, later ones are messages or slash commands.
///
/// Whether a frame is a name or a message depends on what the hub says to the name before it. So frames that come while
/// that answer is awaited are held, in order, and understood when it is there. The selector thread brings frames, the
/// hub's thread brings answers; the lock makes one story of the two. Nothing is waited for under it.
final class PlainDialect implements Dialect {
    private static final int MAX_HELD_FRAMES = 100;
    private static final int MAX_HELD_CHARS = 65_536;

    private static final String HELP = "Type a message and send it. /name New name: be called something else. "
            + "/who: who is here. //text: say a text that starts with a slash.";

    private enum Naming {
        /// The next frame is a name.
        UNNAMED,
        /// The hub has a name and has not answered.
        ASKED,
        NAMED
    }

    private final Participant self;
    private final Mailbox hub;
    private final Consumer<byte[]> answer;

    private final Object lock = new Object();
    private final Queue<String> held = new ArrayDeque<>();
    private int heldChars;
    private Naming naming = Naming.UNNAMED;

    PlainDialect(Participant self, Mailbox hub, Consumer<byte[]> answer) {
        this.self = self;
        this.hub = hub;
        this.answer = answer;
    }

    @Override
    public void opened() {
        hub.offer(new Input.Listening(self));
    }

    @Override
    public void received(String text) {
        synchronized (lock) {
            if (naming == Naming.ASKED) {
                hold(text);
            } else {
                understand(text);
            }
        }
    }

    @Override
    public void told(Event event) {
        synchronized (lock) {
            if (naming != Naming.ASKED) {
                return;
            }
            switch (event) {
                case Event.Welcome _ -> answered(Naming.NAMED);
                // With all other frames held, only the name can have been refused.
                case Event.Refused _ -> answered(Naming.UNNAMED);
                case Event.History _,
                        Event.Changes _,
                        Event.Message _,
                        Event.RoomShown _,
                        Event.Rooms _,
                        Event.Member _,
                        Event.Read _,
                        Event.Typing _,
                        Event.Found _,
                        Event.Role _,
                        Event.Link _,
                        Event.Joined _,
                        Event.Left _,
                        Event.Renamed _,
                        Event.Online _,
                        Event.Who _,
                        Event.Pong _ -> {}
            }
        }
    }

    @Override
    public Delivery.Encoding encoding() {
        return PlainEncoding.INSTANCE;
    }

    private void hold(String text) {
        if (held.size() >= MAX_HELD_FRAMES || heldChars + text.length() > MAX_HELD_CHARS) {
            say(Refusal.TOO_BUSY.message());
            return;
        }
        held.add(text);
        heldChars += text.length();
    }

    private void answered(Naming now) {
        naming = now;
        while (naming != Naming.ASKED) {
            String next = held.poll();
            if (next == null) {
                return;
            }
            heldChars -= next.length();
            understand(next);
        }
    }

    private void understand(String frame) {
        String text = withoutLineEnd(frame);
        if (naming == Naming.UNNAMED) {
            naming = Naming.ASKED;
            if (!hub.offer(new Input.NameGiven(self, text))) {
                naming = Naming.UNNAMED;
                say(Refusal.TOO_BUSY.message());
            }
        } else if (text.startsWith("//")) {
            ask(new Command.Say(RoomId.GENERAL, MessageId.random(), text.substring(1)));
        } else if (text.startsWith("/")) {
            slashCommand(text.strip());
        } else {
            ask(new Command.Say(RoomId.GENERAL, MessageId.random(), text));
        }
    }

    private void slashCommand(String text) {
        String[] words = text.split("\\s+", 2);
        switch (words[0]) {
            case "/name" -> {
                if (words.length == 2) {
                    ask(new Command.Rename(words[1]));
                } else {
                    say("Say which name: /name New name");
                }
            }
            case "/who" -> offer(new Input.WhoAsked(self));
            case "/help" -> say(HELP);
            default -> say("There is no such command. Type /help to see what there is.");
        }
    }

    private void ask(Command command) {
        offer(new Input.Asked(self, new Request(command, null)));
    }

    private void offer(Input input) {
        if (!hub.offer(input)) {
            say(Refusal.TOO_BUSY.message());
        }
    }

    private void say(String text) {
        answer.accept(PlainEncoding.INSTANCE.fromServer(text));
    }

    /// Line-based tools send the line with its end.
    private static String withoutLineEnd(String frame) {
        int end = frame.length();
        while (end > 0 && (frame.charAt(end - 1) == '\n' || frame.charAt(end - 1) == '\r')) {
            end--;
        }
        return frame.substring(0, end);
    }
}
