package chat.earshot.desktop.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.cache.StoreUnavailableException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
    private static final ServerId WORKSHOP = new ServerId("workshop");
    private static final ServerId LAB = new ServerId("lab");

    @TempDir
    Path folder;

    @Test
    void oneIsTheSamePersonOnAServerAfterARestart() throws StoreUnavailableException {
        Identity before = inStore(store -> store.identities().of(WORKSHOP));
        Identity after = inStore(store -> store.identities().of(WORKSHOP));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void eachServerKnowsOneByASecretOfItsOwn() throws StoreUnavailableException {
        Identity inTheWorkshop = inStore(store -> store.identities().of(WORKSHOP));
        Identity inTheLab = inStore(store -> store.identities().of(LAB));

        assertThat(inTheLab).isNotEqualTo(inTheWorkshop);
    }

    @Test
    void unsentMessagesKeepTheirOrderOverARestart() throws StoreUnavailableException {
        UnsentMessage first = message(WORKSHOP, "first\nwith a second line");
        UnsentMessage second = message(WORKSHOP, "second 🦊");
        UnsentMessage elsewhere = message(LAB, "elsewhere");
        inStore(store -> {
            Stream.of(first, elsewhere, second).forEach(store.unsent()::keep);
            return "";
        });

        inStore(store -> {
            assertThat(store.unsent().of(WORKSHOP)).containsExactly(first, second);
            assertThat(store.unsent().of(LAB)).containsExactly(elsewhere);
            return "";
        });
    }

    @Test
    void anEchoedMessageIsForgottenAndARefusedOneSaysWhy() throws StoreUnavailableException {
        UnsentMessage echoed = message(WORKSHOP, "echoed");
        UnsentMessage refused = message(WORKSHOP, "refused");
        inStore(store -> {
            store.unsent().keep(echoed);
            store.unsent().keep(refused);
            store.unsent().forget(echoed.id());
            store.unsent().markRefused(refused.id(), "Too long.");
            return "";
        });

        List<UnsentMessage> kept = inStore(store -> store.unsent().of(WORKSHOP));
        assertThat(kept).extracting(UnsentMessage::refused).containsExactly("Too long.");
    }

    @Test
    void settingsAreRemembered() throws StoreUnavailableException {
        Settings.WindowBounds bounds = new Settings.WindowBounds(-20.5, 10, 1240, 780, true);
        inStore(store -> {
            assertThat(store.settings().name()).isEmpty();
            assertThat(store.settings().joinsAutomatically()).isFalse();
            store.settings().rememberName("Ada");
            store.settings().rememberServer("studio-nas.local");
            store.settings().joinAutomatically(true);
            store.settings().rememberWindow(bounds);
            return "";
        });

        inStore(store -> {
            assertThat(store.settings().name()).contains("Ada");
            assertThat(store.settings().server()).contains("studio-nas.local");
            assertThat(store.settings().joinsAutomatically()).isTrue();
            assertThat(store.settings().window()).contains(bounds);
            return "";
        });
    }

    @Test
    void aFolderBelongsToOneAppAtATime() throws StoreUnavailableException {
        inStore(first -> {
            assertThatThrownBy(() -> LocalStore.open(folder))
                    .asInstanceOf(type(StoreUnavailableException.class))
                    .returns(Problem.IN_USE, StoreUnavailableException::problem);
            return first;
        });

        assertThat(notice()).isEmpty();
    }

    @Test
    void aDamagedStoreIsSetAsideAndNothingOfItLost() throws Exception {
        byte[] damaged = "This was a database once. ".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("earshot.db"), damaged);

        assertThat(notice()).extracting(SetAside::what).containsExactly(SetAside.What.STORE);

        assertThat(setAside())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(damaged));
        assertThat(notice()).isEmpty();
    }

    @Test
    void aStoreOfALaterVersionIsSetAsideWithAllThatIsInIt() throws Exception {
        inStore(store -> store.identities().of(WORKSHOP));
        sql("earshot.db", "PRAGMA user_version = 99");

        assertThat(notice()).hasSize(1);

        Path aside = setAside().getFirst();
        sql(aside.getFileName().toString(), "UPDATE identity SET server = 'still there' WHERE server = 'workshop'");
    }

    @Test
    void aStoreOfTheVersionBeforeIsBroughtUpToDateWithAllThatIsInIt() throws Exception {
        sql("earshot.db", Schema.STORE.script(1));
        sql("earshot.db", "INSERT INTO identity VALUES ('workshop', '" + "s".repeat(43) + "')");
        sql(
                "earshot.db",
                "INSERT INTO unsent VALUES (1, 'message-of-version-1', 'workshop', 'general', 'unsent', 5, NULL)");
        sql("earshot.db", "INSERT INTO setting VALUES ('name', 'Ada')");
        sql("earshot.db", "PRAGMA user_version = 1");

        assertThat(notice()).isEmpty();
        inStore(store -> {
            assertThat(store.identities().of(WORKSHOP)).isEqualTo(new Identity("s".repeat(43)));
            assertThat(store.unsent().of(WORKSHOP))
                    .extracting(message -> message.text().value())
                    .containsExactly("unsent");
            assertThat(store.settings().name()).contains("Ada");
            store.drafts().keep(WORKSHOP, RoomId.GENERAL, "a draft");
            return "";
        });
        Map<RoomId, String> drafts = inStore(store -> store.drafts().of(WORKSHOP));
        assertThat(drafts).containsValue("a draft");
    }

    @Test
    void aDraftIsKeptForEachServerAndRoomUntilItIsEmpty() throws StoreUnavailableException {
        inStore(store -> {
            store.drafts().keep(WORKSHOP, RoomId.GENERAL, "first");
            store.drafts().keep(WORKSHOP, RoomId.GENERAL, "  second\n");
            store.drafts().keep(WORKSHOP, new RoomId("build"), "build");
            store.drafts().keep(LAB, RoomId.GENERAL, "lab");
            store.drafts().keep(LAB, RoomId.GENERAL, "");
            return "";
        });

        inStore(store -> {
            assertThat(store.drafts().of(WORKSHOP))
                    .containsOnly(entry(RoomId.GENERAL, "  second\n"), entry(new RoomId("build"), "build"));
            assertThat(store.drafts().of(LAB)).isEmpty();
            return "";
        });
    }

    @Test
    void aDamagedHistoryIsSetAsideAndNothingElse() throws Exception {
        Identity before = inStore(store -> store.identities().of(WORKSHOP));
        byte[] damaged = "This was a database once. ".repeat(500).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("history.db" + part));
        }
        Files.write(folder.resolve("history.db"), damaged);

        assertThat(notice()).extracting(SetAside::what).containsExactly(SetAside.What.HISTORY);
        assertThat(setAside())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(damaged));
        Identity after = inStore(store -> store.identities().of(WORKSHOP));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aHistoryOfALaterVersionIsSetAside() throws Exception {
        assertThat(notice()).isEmpty();
        sql("history.db", "PRAGMA user_version = 99");

        assertThat(notice()).hasSize(1);
        assertThat(setAside()).singleElement().asString().contains("history.db.set-aside-");
    }

    @Test
    void nobodyElseOnThisComputerCanReadTheSecrets() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (LocalStore store = LocalStore.open(folder)) {
            assertThat(store.identities().of(WORKSHOP)).isNotNull();

            for (String file : List.of("earshot.db", "earshot.db-wal")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> LocalStore.open(file))
                .asInstanceOf(type(StoreUnavailableException.class))
                .returns(Problem.NOT_WRITABLE, StoreUnavailableException::problem)
                .returns(file.toString(), StoreUnavailableException::folder);
    }

    private interface Use<T> {
        T of(LocalStore store);
    }

    private <T> T inStore(Use<T> use) throws StoreUnavailableException {
        try (LocalStore store = LocalStore.open(folder)) {
            return use.of(store);
        }
    }

    private List<SetAside> notice() throws StoreUnavailableException {
        return inStore(LocalStore::setAside);
    }

    private static UnsentMessage message(ServerId server, String text) {
        return new UnsentMessage(
                MessageId.random(),
                server,
                RoomId.GENERAL,
                new MessageText(text),
                Instant.ofEpochMilli(1_800_000_000_123L),
                null);
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".set-aside-"))
                    .filter(file -> !file.toString().endsWith("-wal"))
                    .filter(file -> !file.toString().endsWith("-shm"))
                    .toList();
        }
    }

    private void sql(String file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isBetween(0, 1);
        }
    }
}
