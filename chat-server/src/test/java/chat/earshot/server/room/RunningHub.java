package chat.earshot.server.room;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import chat.earshot.server.store.DataFolder;
import chat.earshot.server.store.SqliteMessageLog;
import chat.earshot.server.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A hub on a real log in a folder of the test's.
final class RunningHub implements AutoCloseable {
    static final String OPERATOR_CODE = "abcd-efgh-jkmn-pqrs";

    private final DataFolder folder;
    private final SqliteMessageLog log;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final Hub hub;

    RunningHub(Path data) throws StoreException {
        this(DataFolder.open(data), SqliteMessageLog::open, InstantSource.system());
    }

    /// A hub on a log, and with a clock, of the test's.
    RunningHub(DataFolder folder, LogOpening opening, InstantSource clock) throws StoreException {
        this.folder = folder;
        log = opening.open(folder);
        Event.ServerInfo info = new Event.ServerInfo(log.opening().server(), "Test", "1");
        hub = new Hub(info, log.opening(), log, new Hub.Machine(writer, readers, clock, OPERATOR_CODE));
        hub.start();
    }

    /// How a log is opened.
    interface LogOpening {
        SqliteMessageLog open(DataFolder folder) throws StoreException;
    }

    boolean isHealthy() {
        return hub.isHealthy();
    }

    ServerId id() {
        return log.opening().server();
    }

    Figures figures() {
        return hub.figures();
    }

    /// A `chat.v1` connection that has not said anything.
    Witness connect() {
        Witness witness = new Witness();
        open(witness);
        return witness;
    }

    void open(Witness witness) {
        hub.offer(new Input.Opened(witness));
    }

    /// A plain connection.
    Witness listen() {
        Witness witness = new Witness();
        hub.offer(new Input.Listening(witness));
        return witness;
    }

    /// Somebody who has been welcomed and is live.
    Witness join(String name) throws InterruptedException {
        Witness witness = connect();
        hello(witness, Identity.random(), name);
        witness.await(Event.History.class);
        return witness;
    }

    void hello(Witness from, Identity identity, @Nullable String name) {
        hello(from, identity, name, Map.of());
    }

    void hello(Witness from, Identity identity, @Nullable String name, Map<RoomId, Long> resume) {
        ask(from, new Command.Hello(identity, name, "test/1", id(), resume));
    }

    void name(Witness from, String name) {
        hub.offer(new Input.NameGiven(from, name));
    }

    MessageId say(Witness from, String text) {
        MessageId id = MessageId.random();
        ask(from, new Command.Say(RoomId.GENERAL, id, text));
        return id;
    }

    void ask(Witness from, Command command) {
        ask(from, command, null);
    }

    void ask(Witness from, Command command, @Nullable String ref) {
        hub.offer(new Input.Asked(from, new Request(command, ref)));
    }

    void misread(Witness from, String ref) {
        hub.offer(new Input.Misread(from, new Event.Refused(ErrorCode.BAD_COMMAND, "Not understood."), ref));
    }

    void who(Witness from) {
        hub.offer(new Input.WhoAsked(from));
    }

    void disconnect(Witness witness) {
        hub.offer(new Input.Closed(witness));
    }

    @Override
    public void close() {
        hub.close();
        writer.close();
        readers.close();
        log.close();
        folder.close();
    }
}
