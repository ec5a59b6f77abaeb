package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.look.Theme;
import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which window is shown when.
class WindowsTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private LocalStore store;
    private Workspace workspace;
    private Windows windows;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("profile"));
        workspace = Fx.get(() -> new Workspace(
                store,
                new HostingViewModel(folder.resolve("server"), "127.0.0.1", 0),
                new Moments(Sample.CLOCK, Locale.UK)));
        windows = Fx.get(() -> new Windows(
                workspace,
                new Theme(workspace.settings().dressProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                store.settings()));
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            workspace.close();
        });
        store.close();
    }

    @Test
    void withoutANameTheAppAsksForOne() {
        begin("--server", "localhost:1");
        assertThat(shownTitles()).containsExactly("Earshot");
        assertThat(Fx.get(() -> workspace.join().addressProperty().get())).isEqualTo("localhost:1");
    }

    @Test
    void withNameAndServerTheConversationOpensAtOnceAndTheNextTimeByItself() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder.resolve("workshop"), 0)) {
            begin("--server", "127.0.0.1:" + server.port(), "--name", "Ada");
            eventually(() -> shownTitles().equals(List.of("Workshop – Earshot")));
            Fx.run(() -> workspace.client().leave());
            eventually(() -> shownTitles().equals(List.of("Earshot")));
            begin();
            eventually(() -> shownTitles().equals(List.of("Workshop – Earshot")));
        }
    }

    @Test
    void aRefusedFirstContactLeadsBackWithASentenceAndWhatWasTyped() {
        begin("--server", "localhost:1", "--name", "Ada");
        eventually(() -> shownTitles().equals(List.of("Earshot")));
        eventually(() -> workspace.join().addressProblemProperty().get().startsWith("Nothing answers"));
        assertThat(Fx.get(() -> workspace.join().nameProperty().get())).isEqualTo("Ada");
    }

    @Test
    void theMainWindowComesBackWhereItWas() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder.resolve("workshop"), 0)) {
            begin("--server", "127.0.0.1:" + server.port(), "--name", "Ada");
            eventually(() -> shownTitles().equals(List.of("Workshop – Earshot")));
            Fx.run(() -> {
                shown().setX(40);
                shown().setY(60);
                shown().setWidth(700);
                shown().setHeight(520);
            });
            Pictures.settle();
            Fx.run(() -> shown().hide());
            assertThat(store.settings().window()).hasValueSatisfying(bounds -> {
                assertThat(bounds.x()).isEqualTo(40);
                assertThat(bounds.width()).isEqualTo(700);
                assertThat(bounds.height()).isEqualTo(520);
            });
        }
    }

    private void begin(String... arguments) {
        Fx.run(() -> {
            try {
                new FirstSteps(workspace, windows, store.settings()).take(DesktopOptions.read(List.of(arguments)));
            } catch (DesktopOptions.WrongOptionException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<String> shownTitles() {
        return Fx.get(() -> Window.getWindows().stream()
                .map(window -> window instanceof Stage stage ? stage.getTitle() : "popup")
                .toList());
    }

    private static Stage shown() {
        return (Stage) Window.getWindows().getFirst();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
