package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.DisplayName;
import chat.earshot.desktop.DesktopOptions.Start;
import chat.earshot.desktop.DesktopOptions.WrongOptionException;
import chat.earshot.desktop.cache.DataFolder;
import chat.earshot.desktop.connection.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopOptionsTest {
    @Test
    void withoutOptionsNothingIsGiven() throws WrongOptionException {
        DesktopOptions options = DesktopOptions.read(List.of());
        assertThat(options.server()).isEmpty();
        assertThat(options.name()).isEmpty();
        assertThat(options.data()).isEqualTo(DataFolder.standard());
        assertThat(options.start()).isEqualTo(Start.JOIN);
    }

    @Test
    void everyOptionIsTaken() throws WrongOptionException {
        DesktopOptions options =
                DesktopOptions.read(List.of("--server", "nas.local", "--name", "Ada", "--data", "profile", "--host"));
        assertThat(options.server()).contains(new ServerAddress("nas.local", 1337));
        assertThat(options.name()).contains(new DisplayName("Ada"));
        assertThat(options.data()).isEqualTo(Path.of("profile").toAbsolutePath());
        assertThat(options.start()).isEqualTo(Start.HOST);
    }

    @Test
    void whatCanNotBeFollowedIsSaid() {
        assertWrong("no option --prot", "--prot", "1");
        assertWrong("--name needs a value", "--name");
        assertWrong("--server a:b:", "--server", "a:b:");
        assertWrong("--server nas:99999", "--server", "nas:99999");
        assertWrong("--name server", "--name", "server");
    }

    private static void assertWrong(String words, String... arguments) {
        assertThatThrownBy(() -> DesktopOptions.read(List.of(arguments)))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining(words);
    }
}
