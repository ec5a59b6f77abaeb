package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.room.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody deletes, moves or replaces the database of a running server. Windows doesn't let anybody.
@DisabledOnOs(OS.WINDOWS)
final class DeletedDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");

    @TempDir
    private Path place;

    private Path data;
    private DataFolder folder;
    private SqliteMessageLog log;
    private Person ada;

    @BeforeEach
    void open() throws Exception {
        data = place.resolve("data");
        folder = DataFolder.open(data);
        log = SqliteMessageLog.open(folder);
        ada = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);
        log.append(List.of(new Change.Enter("a", new Change.Enter.Newcomer.Welcome(ada), NOW, "127.0.0.1"), say("before")));
        assertThat(texts()).containsExactly("before");
    }

    @AfterEach
    void close() {
        log.close();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"earshot.db", "earshot.db-wal", "earshot.db-shm"})
    void nothingIsAcknowledgedThatNobodyWillFindAgain(String deleted) throws Exception {
        Files.delete(data.resolve(deleted));
        assertGone(() -> log.append(List.of(say("lost"))));
        assertGone(() -> log.recover());
        assertThat(texts()).contains("before");
    }

    @Test
    void aDatabasePutInItsPlaceIsNotWrittenTo() throws Exception {
        Path copy = place.resolve("copy.db");
        Files.copy(data.resolve("earshot.db"), copy);
        byte[] before = Files.readAllBytes(copy);
        Files.move(data.resolve("earshot.db"), place.resolve("moved.db"));
        Files.move(copy, data.resolve("earshot.db"));
        assertGone(() -> log.append(List.of(say("lost"))));
        assertGone(() -> log.recover());
        assertThat(Files.readAllBytes(data.resolve("earshot.db"))).isEqualTo(before);
    }

    @Test
    void filesThatWereMovedAwayAndComeBackAreGoneOnWith() throws Exception {
        Path away = Files.createDirectory(place.resolve("away"));
        move(data, away);
        assertGone(() -> log.append(List.of(say("meanwhile"))));
        move(away, data);
        assertThat(log.recover()).singleElement().isInstanceOf(Outcome.Repeated.class);
        assertThat(Places.of(log.append(List.of(say("after"))))).containsExactly(Places.stored(3));
        assertThat(texts()).containsExactly("before", "meanwhile", "after");
    }

    private static void move(Path from, Path to) throws Exception {
        for (String name : List.of("earshot.db", "earshot.db-wal", "earshot.db-shm")) {
            Files.move(from.resolve(name), to.resolve(name));
        }
    }

    private interface Action {
        void run() throws StorageException;
    }

    private void assertGone(Action action) {
        assertThatThrownBy(action::run)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("was deleted or replaced")
                .hasMessageContaining(data.toString());
    }

    private List<String> texts() throws StorageException {
        return log.page(RoomId.GENERAL, new Span.Newest(), 10).messages().stream()
                .map(message -> message.text().value())
                .toList();
    }

    private Change.Say say(String text) {
        return new Change.Say(
                ada.id(), MessageId.random(), RoomId.GENERAL, Typed.of(text, MessageText::new), null, NOW);
    }
}
