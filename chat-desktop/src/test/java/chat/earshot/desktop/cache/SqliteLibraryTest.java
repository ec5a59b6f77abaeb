package chat.earshot.desktop.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SqliteLibraryTest {
    private static final String DRIVERS_PLACE = "org.sqlite.lib.path";

    @TempDir
    private Path data;

    private @Nullable String before;

    @BeforeEach
    void forget() {
        before = System.clearProperty(DRIVERS_PLACE);
    }

    @AfterEach
    void remember() {
        if (before == null) {
            System.clearProperty(DRIVERS_PLACE);
        } else {
            System.setProperty(DRIVERS_PLACE, before);
        }
    }

    @Test
    void theLibraryIsUnpackedOnceAndTheDriverToldWhere() throws Exception {
        SqliteLibrary.useFrom(data);
        Path library = onlyFile();
        assertThat(Path.of(System.getProperty(DRIVERS_PLACE))).isEqualTo(library.getParent());
        assertThat(library).isNotEmptyFile();

        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(library, longAgo);
        System.clearProperty(DRIVERS_PLACE);
        SqliteLibrary.useFrom(data);
        assertThat(Files.getLastModifiedTime(onlyFile())).isEqualTo(longAgo);
    }

    @Test
    void whoeverNamedAnotherPlaceKeepsIt() {
        System.setProperty(DRIVERS_PLACE, "elsewhere");
        SqliteLibrary.useFrom(data);
        assertThat(System.getProperty(DRIVERS_PLACE)).isEqualTo("elsewhere");
        assertThat(data).isEmptyDirectory();
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
