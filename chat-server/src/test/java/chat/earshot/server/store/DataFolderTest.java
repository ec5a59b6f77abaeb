package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    private Path place;

    @Test
    void theFolderIsMadeWithItsParents() throws Exception {
        Path data = place.resolve("a/b");
        DataFolder.open(data).close();
        assertThat(data).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsKeptIsItsOwnersAlone() throws Exception {
        Path data = place.resolve("a/b");
        try (DataFolder folder = DataFolder.open(data);
                SqliteMessageLog log = SqliteMessageLog.open(folder)) {
            assertThat(log.opening().messages()).isZero();
            assertThat(permissions(data)).isEqualTo("rwx------");
            // While the index is being made, files come and go.
            await().ignoreExceptions().untilAsserted(() -> assertOwnersAlone(data));
        }
    }

    private static void assertOwnersAlone(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsToldInASentence() throws Exception {
        Path database = Files.createFile(place.resolve("earshot.db"));
        assumeTrue(database.toFile().setWritable(false) && !Files.isWritable(database), "not as root");
        try (DataFolder folder = DataFolder.open(place)) {
            assertThatThrownBy(() -> SqliteMessageLog.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("can't be written");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aFolderInUseIsRefusedAndFreeAfterwards() throws Exception {
        try (DataFolder first = DataFolder.open(place)) {
            assertThat(first.database()).hasParentRaw(place);
            assertThatThrownBy(() -> DataFolder.open(place))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Another Earshot server")
                    .hasMessageContaining("--data");
        }
        DataFolder.open(place).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInASentence() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("can't be written");
    }
}
