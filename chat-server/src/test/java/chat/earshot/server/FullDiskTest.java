package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real server whose disk takes nothing more. The limits that make it so are Linux's.
@EnabledOnOs(OS.LINUX)
final class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LONG = "x".repeat(4_000);

    @TempDir
    private Path place;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void onAFullDiskNothingIsShownThatIsNotStored() throws Exception {
        try (Disk.Small disk = smallDisk()) {
            goThrough(disk);
            disk.fill();
            ServerProcess.Failed failed = ServerProcess.startInVain(disk.data(), 0);
            assertThat(failed.exitCode()).isEqualTo(1);
            assertThat(failed.said()).contains("is full", "Make room").hasLineCount(1);
        }
    }

    private Disk.Small smallDisk() {
        try {
            return Disk.Small.mounted(place.resolve("disk"));
        } catch (IOException e) {
            return Assumptions.abort("Only root can mount a small disk; the other test shows the same. " + e);
        }
    }

    @Test
    void whenWritingFailsNothingIsShownThatIsNotStored() throws Exception {
        try (Disk disk = new Disk.Limited(Files.createDirectory(place.resolve("data")))) {
            goThrough(disk);
        }
    }

    private void goThrough(Disk disk) throws Exception {
        List<ChatMessage> acknowledged = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(disk.data(), 0);
                V1Peer ada = V1Peer.connect(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
            Identity identity = Identity.random();
            ada.hello(identity, "Ada");
            ada.await(Event.History.class);
            for (int i = 0; i < 20; i++) {
                acknowledged.add(ada.say(LONG));
            }
            disk.fill(server);
            long full = System.nanoTime();
            MessageId refused = sayUntilRefused(ada, disk, acknowledged);
            Duration refusing = since(full);
            await().atMost(PATIENCE).until(() -> health(server) == 503);
            try (V1Peer again = V1Peer.connect(server.port())) {
                again.hello(identity, null);
                assertThat(again.await(Event.History.class).messages()).isEqualTo(acknowledged);
            }
            disk.makeRoom(server);
            long room = System.nanoTime();
            await().atMost(PATIENCE).until(() -> health(server) == 200);
            note(disk, refusing, since(room));
            ada.ask(new Command.Say(RoomId.GENERAL, refused, LONG));
            acknowledged.add(ada.await(Event.Message.class).message());
            assertThat(shownTo(bob, acknowledged.size())).isEqualTo(acknowledged);
            assertThat(server.terminate()).isZero();
        }
        assertThat(acknowledged)
                .as("no revision was used up by what was refused")
                .extracting(ChatMessage::rev)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, acknowledged.size()).boxed().toList());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /// How long it took goes into `target/figures`; a busy machine may take any time.
    private static void note(Disk disk, Duration refusing, Duration recovering) throws IOException {
        Path figures = Files.createDirectories(Path.of("target", "figures"));
        Files.writeString(
                figures.resolve("FullDiskTest-" + disk.getClass().getSimpleName() + ".txt"),
                "refused with %s after %d ms, healthy again after %d ms%n"
                        .formatted(disk.refusal().wireName(), refusing.toMillis(), recovering.toMillis()));
    }

    private static MessageId sayUntilRefused(V1Peer peer, Disk disk, List<ChatMessage> acknowledged) throws Exception {
        while (true) {
            MessageId id = MessageId.random();
            peer.ask(new Command.Say(RoomId.GENERAL, id, LONG));
            switch (answer(peer)) {
                case Event.Message message -> acknowledged.add(message.message());
                case Event.Refused refused -> {
                    assertThat(refused.code()).isEqualTo(disk.refusal());
                    assertThat(refused.id()).isEqualTo(id);
                    return id;
                }
                case Event other -> throw new AssertionError("Not expected: " + other);
            }
        }
    }

    private static Event answer(V1Peer peer) throws Exception {
        Event event = peer.next();
        while (!(event instanceof Event.Message) && !(event instanceof Event.Refused)) {
            event = peer.next();
        }
        return event;
    }

    private static List<ChatMessage> shownTo(V1Peer peer, int count) throws Exception {
        List<ChatMessage> shown = new ArrayList<>();
        while (shown.size() < count) {
            shown.add(peer.await(Event.Message.class).message());
        }
        return shown;
    }

    private int health(ServerProcess server) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/health");
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
