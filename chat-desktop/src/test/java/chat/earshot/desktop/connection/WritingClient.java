package chat.earshot.desktop.connection;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.cache.LocalStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The app without its windows, in a process of its own: it writes one message after the other as soon as it knows
/// whom to, and says of each that it has taken it. Its arguments: the profile, the server's address, what each text
/// begins with, and how many there are.
///
/// With none to write it ends when nothing is unsent any more.
public final class WritingClient implements ChatClient.Listener {
    private final PrintStream out;
    private final String prefix;
    private final int messages;
    private final Set<String> taken = new HashSet<>();
    private final ChatClient client;
    private boolean writing;
    private boolean online;
    private boolean nothingUnsent;

    private WritingClient(LocalStore store, PrintStream out, String prefix, int messages) {
        this.client = new ChatClient(store, this);
        this.out = out;
        this.prefix = prefix;
        this.messages = messages;
    }

    /// Run by [KilledClientTest].
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LocalStore store = LocalStore.open(Path.of(arguments[0]));
        WritingClient listener = new WritingClient(store, out, arguments[2], Integer.parseInt(arguments[3]));
        ChatClient client = listener.client;
        client.join(ServerAddress.parse(arguments[1]), new DisplayName("Ada"));
        // The connection's thread is a daemon; whoever started this ends it.
        System.in.read();
        client.close();
        store.close();
    }

    @Override
    public void stateChanged(ConnectionState state) {
        online = state instanceof ConnectionState.Online;
        endWhenDone();
    }

    @Override
    public void restored(KeptConversation kept) {
        write(kept.server());
    }

    @Override
    public void draftKept(RoomId room, String text) {}

    @Override
    public void received(Event event) {
        if (event instanceof Event.Welcome welcome) {
            write(welcome.server().id());
        }
    }

    @Override
    public void outboxChanged(List<OutgoingMessage> unsent) {
        for (OutgoingMessage message : unsent) {
            if (taken.add(message.text().value())) {
                out.println("taken " + message.text().value());
            }
        }
        nothingUnsent = unsent.isEmpty();
        endWhenDone();
    }

    @Override
    public void renameRefused(Reason why) {}

    @Override
    public void pageRefused(RoomId room, Reason why) {}

    private void write(ServerId server) {
        if (!writing) {
            writing = true;
            for (int i = 0; i < messages; i++) {
                client.say(server, RoomId.GENERAL, new MessageText("%s %05d".formatted(prefix, i)));
            }
        }
    }

    private void endWhenDone() {
        if (messages == 0 && online && nothingUnsent) {
            out.println("done");
        }
    }
}
