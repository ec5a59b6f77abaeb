package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.room.Typed;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the log says and does when its disk fails.
final class SqliteTroubleTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");

    @TempDir
    private Path data;

    private DataFolder folder;
    private FaultyDisk disk;
    private SqliteMessageLog log;
    private Person ada;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(data);
        disk = new FaultyDisk(folder);
        log = disk.openLog();
        ada = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);
        log.append(List.of(enter(ada, "a")));
    }

    @AfterEach
    void close() {
        log.close();
        folder.close();
    }

    @Test
    void aCommitThatFailedButReachedTheDiskIsAnsweredAsStored() throws Exception {
        disk.commits(FaultyDisk.Commits.FAIL_THOUGH_STORED);
        assertThat(Places.of(log.append(List.of(say("one"), say("two")))))
                .containsExactly(Places.stored(1), Places.stored(2));
        assertThat(Places.of(log.append(List.of(say("three"))))).containsExactly(Places.stored(3));
        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void aCommitThatDidNotReachTheDiskIsRefusedAndTakesNoRevision() throws Exception {
        Change.Say one = say("one");
        disk.commits(FaultyDisk.Commits.FAIL);
        assertFails(List.of(one), ErrorCode.UNAVAILABLE, "reports errors");
        assertThat(texts()).isEmpty();
        assertThat(log.recover()).isEmpty();
        assertThat(Places.of(log.append(List.of(one)))).containsExactly(Places.stored(1));
    }

    @Test
    void whatTurnsOutToBeStoredLaterIsHandedOutOnceAndInOrder() throws Exception {
        Change.Say one = say("one");
        Person bob = new Person(PersonId.random(), new DisplayName("Bob"), NameColor.ROSE);
        DisplayName eve = new DisplayName("Eve");
        disk.commits(FaultyDisk.Commits.FAIL_THOUGH_STORED);
        disk.openable(false);
        assertFails(
                List.of(one, enter(bob, "b"), new Change.Rename(ada.id(), eve, NOW), say("two")),
                ErrorCode.UNAVAILABLE,
                "reports errors");
        assertThatThrownBy(() -> log.recover()).isInstanceOf(StorageException.class);
        disk.openable(true);
        List<Outcome> untold = log.recover();
        assertThat(untold).hasSize(4);
        assertThat(message(untold.get(0)).seq()).isEqualTo(1);
        assertThat(untold.get(1)).isEqualTo(new Outcome.Created(null));
        assertThat(untold.get(2)).isEqualTo(new Outcome.Renamed(ada.named(eve), ada.name(), null));
        assertThat(message(untold.get(3)).text().value()).isEqualTo("two");
        assertThat(log.recover()).isEmpty();
        assertThat(Places.of(log.append(List.of(one, say("three")))))
                .containsExactly(new Outcome.Repeated(message(untold.get(0))), Places.stored(3));
    }

    @Test
    void aFullDatabaseIsToldAsSuchAndStaysReadable() throws Exception {
        log.append(List.of(say("before")));
        disk.commits(FaultyDisk.Commits.FAIL);
        disk.told("PRAGMA max_page_count = 20");
        assertFails(List.of(say("lost")), ErrorCode.UNAVAILABLE, "reports errors");
        log.recover();
        assertFails(many(60), ErrorCode.STORAGE_FULL, "Make room");
        assertThat(texts()).containsExactly("before");
        disk.told("PRAGMA max_page_count = 100000");
        log.recover();
        assertThat(Places.of(log.append(List.of(say("after"))))).containsExactly(Places.stored(2));
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsToldAsSuchAndRecovers() throws Exception {
        disk.commits(FaultyDisk.Commits.FAIL);
        disk.told("PRAGMA query_only = 1");
        assertFails(List.of(say("lost")), ErrorCode.UNAVAILABLE, "reports errors");
        StorageException readOnly = catchThrowableOfType(StorageException.class, () -> log.recover());
        assertThat(readOnly).hasMessageContaining("can't be written");
        disk.told("PRAGMA query_only = 0");
        log.recover();
        assertThat(Places.of(log.append(List.of(say("after"))))).containsExactly(Places.stored(1));
    }

    @Test
    void anotherProgramThatHoldsTheDatabaseIsToldOfAndWaitedFor() throws Exception {
        disk.commits(FaultyDisk.Commits.FAIL);
        disk.openable(false);
        assertFails(List.of(say("lost")), ErrorCode.UNAVAILABLE, "reports errors");
        disk.openable(true);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("earshot.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> log.recover())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Another program");
            assertThat(texts()).isEmpty();
            statement.execute("ROLLBACK");
        }
        assertThat(log.recover()).isEmpty();
        assertThat(Places.of(log.append(List.of(say("after"))))).containsExactly(Places.stored(1));
    }

    @Test
    void damageFoundWhileRunningStopsWritingAndSaysWhatToDo() throws Exception {
        List<Change> much = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            much.add(say("message " + i + " of a conversation that was going to be damaged"));
        }
        log.append(much);
        log.close();
        log = disk.openLog();
        scribble(data.resolve("earshot.db"));
        StorageException read =
                catchThrowableOfType(StorageException.class, () -> log.page(RoomId.GENERAL, Span.before(700), 50));
        assertThat(read).hasMessageContaining("The data is damaged");
        assertFails(many(200), ErrorCode.UNAVAILABLE, "put a backup back");
        assertThatThrownBy(() -> log.recover()).hasMessageContaining("put a backup back");
    }

    /// Garbage in the middle, which starting doesn't look at.
    private static void scribble(Path database) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            byte[] garbage = new byte[4096];
            Arrays.fill(garbage, (byte) 0x5a);
            for (long at = 12 * 4096L; at < file.length() - 4096; at += 4096) {
                file.seek(at);
                file.write(garbage);
            }
        }
    }

    private void assertFails(List<Change> changes, ErrorCode code, String sentence) {
        StorageException failure = catchThrowableOfType(StorageException.class, () -> log.append(changes));
        assertThat(failure).hasMessageContaining(sentence).hasMessageContaining(data.toString());
        assertThat(failure.refusal().code()).isEqualTo(code);
    }

    private List<String> texts() throws StorageException {
        return log.page(RoomId.GENERAL, new Span.Newest(), 10).messages().stream()
                .map(message -> message.text().value())
                .toList();
    }

    private List<Change> many(int count) {
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(say("x".repeat(4_000)));
        }
        return many;
    }

    private static ChatMessage message(Outcome outcome) {
        return ((Outcome.Repeated) outcome).stored();
    }

    private static Change enter(Person person, String identity) {
        return new Change.Enter(identity, new Change.Enter.Newcomer.Welcome(person), NOW, "127.0.0.1");
    }

    private Change.Say say(String text) {
        return new Change.Say(
                ada.id(), MessageId.random(), RoomId.GENERAL, new Typed.Good<>(new MessageText(text)), null, NOW);
    }
}
