package chat.earshot.desktop.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxHasItWhereTheDesktopSaysOrUnderTheHomeFolder() {
        assertThat(DataFolder.of("Linux", HOME, Map.of())).isEqualTo(Path.of("/home/ada/.local/share/earshot"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/earshot"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/ada/.local/share/earshot"));
    }

    @Test
    void macHasItUnderApplicationSupport() {
        assertThat(DataFolder.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Earshot"));
    }

    @Test
    void windowsHasItInTheLocalApplicationData() {
        assertThat(DataFolder.of("Windows 11", HOME, Map.of())).isEqualTo(Path.of("/home/ada/AppData/Local/Earshot"));
        assertThat(DataFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/profile/local")))
                .isEqualTo(Path.of("/profile/local/Earshot"));
    }
}
