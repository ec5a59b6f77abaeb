package chat.earshot.desktop.connection;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.cache.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A client with a profile of its own, and a server that the test plays.
abstract class ClientTest {
    final ServerId id = ServerId.random();
    Told told = new Told();

    @TempDir
    Path profile;

    LocalStore store;
    ChatClient client;
    ScriptedServer server;

    @BeforeEach
    void start() throws Exception {
        server = ScriptedServer.start(id);
        startApp();
    }

    @AfterEach
    void stop() throws IOException {
        stopApp();
        server.close();
    }

    /// A client of the same profile that waits for other times than usual.
    ChatClient clientWith(Timing timing) {
        return new ChatClient(store, told, timing, Surroundings.ofThisComputer());
    }

    void restartApp() throws StoreUnavailableException {
        stopApp();
        told = new Told();
        startApp();
    }

    void join() {
        client.join(server.address(), new DisplayName("Ada"));
    }

    /// Joins, and is online in a room of this revision.
    ScriptedPeer joined(long rev) throws Exception {
        join();
        ScriptedPeer peer = Script.welcomed(server, id, rev);
        told.awaitState(ConnectionState.Online.class);
        return peer;
    }

    MessageId say(String text) {
        return client.say(id, RoomId.GENERAL, new MessageText(text));
    }

    private void startApp() throws StoreUnavailableException {
        store = LocalStore.open(profile);
        client = clientWith(Script.timing());
    }

    private void stopApp() {
        client.close();
        store.close();
    }
}
