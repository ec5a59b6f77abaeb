package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People talk in several rooms at once, and edit and delete what they said, while the server dies and connections
/// break.
@Tag("fault")
final class SeveralRoomsTest {
    private static final int ROOMS = 3;
    private static final int IN_EACH = 4;
    private static final int PER_SECOND = 150;
    private static final int KILLS = Measured.isLongVariant() ? 50 : 6;

    @TempDir
    private Path place;

    private final Random random = new Random(1337);

    @Test
    void nothingIsLostInAnyRoom() throws Exception {
        Measured measured = new Measured(SeveralRoomsTest.class);
        ServerProcess server = start(0);
        int port = server.port();
        try (Fleet fleet = new Fleet()) {
            List<Client> everybody = new ArrayList<>(fleet.connected(IN_EACH, "General", port));
            for (RoomId room : rooms(port)) {
                everybody.addAll(fleet.connected(IN_EACH, "Room" + everybody.size() + "-", port, room));
            }
            try (Fleet.Chatter _ = fleet.talk(everybody, PER_SECOND)) {
                for (int i = 0; i < KILLS; i++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(300, 1_500));
                    Client unlucky = everybody.get(random.nextInt(everybody.size()));
                    unlucky.leave();
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(50, 500));
                    server.kill();
                    server = start(port);
                    unlucky.connect();
                    fleet.await(everybody, Client::isLive);
                }
            }
            int stored = fleet.assertNothingBroken(port);
            assertThat(stored).isGreaterThan(KILLS * 10);
            measured.note("messages stored in " + (ROOMS + 1) + " rooms", stored);
            measured.note("kills", KILLS);
        } finally {
            server.close();
        }
    }

    private static List<RoomId> rooms(int port) throws Exception {
        List<RoomId> rooms = new ArrayList<>();
        try (V1Peer maker = V1Peer.connect(port)) {
            maker.hello(Identity.random(), "Maker");
            for (int i = 0; i < ROOMS; i++) {
                Command create = new Command.Create(MessageId.random(), "Room " + i, Room.Kind.PUBLIC, null);
                rooms.add(maker.answer(create, Event.RoomShown.class).room().id());
            }
        }
        return rooms;
    }

    private ServerProcess start(int port) throws Exception {
        return ServerProcess.start(place.resolve("data"), port);
    }
}
