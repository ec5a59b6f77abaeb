package chat.earshot.server.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks `chat.v1` without a page. Used by the test's thread.
final class Speaker implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Received received = new Received();
    private final WebSocket socket;

    private Speaker(int port) {
        socket = http.newWebSocketBuilder()
                .subprotocols("chat.v1")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/chat"), received)
                .join();
    }

    static Speaker joined(int port, String name) throws InterruptedException {
        Speaker speaker = new Speaker(port);
        String identity = (UUID.randomUUID().toString() + UUID.randomUUID()).substring(0, 64);
        speaker.send("{\"type\":\"hello\",\"identity\":\"%s\",\"name\":\"%s\"}".formatted(identity, name));
        speaker.waitForEvent("welcome");
        return speaker;
    }

    /// Says plain words, and waits until they are stored.
    void say(String text) throws InterruptedException {
        send("{\"type\":\"say\",\"room\":\"general\",\"id\":\"%s\",\"text\":\"%s\",\"ref\":\"mine\"}"
                .formatted(UUID.randomUUID(), text));
        while (!waitForEvent("message").contains("\"ref\":\"mine\"")) {
            // That was somebody else's.
        }
    }

    private void send(String command) {
        socket.sendText(command, true).join();
    }

    private String waitForEvent(String type) throws InterruptedException {
        while (true) {
            String event = received.events.poll(60, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("No " + type + " came.");
            }
            if (event.startsWith("{\"type\":\"" + type + "\"")) {
                return event;
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private static final class Received implements WebSocket.Listener {
        final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                events.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
