package chat.earshot.server.testing;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks `chat.v1`, a step at a time. One thread's.
public final class V1Peer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TextSocket socket;
    private final Deque<Event> meanwhile = new ArrayDeque<>();
    private int asked;

    private V1Peer(int port) {
        socket = TextSocket.connect(http, port, Protocol.V1);
    }

    /// Connected, and nothing said.
    public static V1Peer connect(int port) {
        return new V1Peer(port);
    }

    /// Somebody new, welcomed and shown the first page.
    public static V1Peer joined(int port, String name) throws Exception {
        V1Peer peer = connect(port);
        peer.hello(Identity.random(), name);
        peer.await(Event.History.class);
        return peer;
    }

    public Event.Welcome hello(Identity identity, @Nullable String name) throws Exception {
        ask(new Command.Hello(identity, name, "test/1", null, Map.of()));
        return await(Event.Welcome.class);
    }

    /// Comes back to the same server.
    public Event.Welcome resume(Identity identity, ServerId server, long cursor) throws Exception {
        ask(new Command.Hello(identity, null, "test/1", server, Map.of(RoomId.GENERAL, cursor)));
        return await(Event.Welcome.class);
    }

    /// Says it and waits for the echo.
    public ChatMessage say(String text) throws Exception {
        MessageId id = MessageId.random();
        ask(new Command.Say(RoomId.GENERAL, id, text));
        ChatMessage echo = await(Event.Message.class).message();
        while (!echo.id().equals(id)) {
            echo = await(Event.Message.class).message();
        }
        return echo;
    }

    public void ask(Command command) {
        socket.send(new String(Codec.encode(command, null), StandardCharsets.UTF_8));
    }

    /// Asks, and waits for what answers that; what else comes meanwhile is told later.
    public Event answer(Command command) throws Exception {
        return answer(new String(Codec.encode(command, "r" + ++asked), StandardCharsets.UTF_8), "r" + asked);
    }

    public <E extends Event> E answer(Command command, Class<E> kind) throws Exception {
        Event answer = answer(command);
        if (!kind.isInstance(answer)) {
            throw new AssertionError(command + " was answered with " + answer);
        }
        return kind.cast(answer);
    }

    /// Sends a frame as it is, and waits for what answers it.
    ///
    /// @param ref in the frame; absent where the frame can't be read
    public Event answer(String frame, @Nullable String ref) throws Exception {
        socket.send(frame);
        while (true) {
            Answer next = Codec.decodeEvent(socket.next()).orElseThrow();
            if (ref == null ? next.event() instanceof Event.Refused : ref.equals(next.ref())) {
                return next.event();
            }
            meanwhile.add(next.event());
        }
    }

    /// Everything told until now that was not waited for.
    public List<Event> meanwhile() throws Exception {
        answer(new Command.Ping());
        List<Event> all = List.copyOf(meanwhile);
        meanwhile.clear();
        return all;
    }

    /// Waits for the next event of this kind.
    public <E extends Event> E await(Class<E> kind) throws Exception {
        while (true) {
            Event event = next();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    public Event next() throws InterruptedException, ProtocolException {
        Event earlier = meanwhile.poll();
        return earlier != null ? earlier : Codec.decodeEvent(socket.next()).map(Answer::event).orElseThrow();
    }

    public TextSocket socket() {
        return socket;
    }

    @Override
    public void close() {
        socket.close();
        http.shutdownNow();
    }
}
