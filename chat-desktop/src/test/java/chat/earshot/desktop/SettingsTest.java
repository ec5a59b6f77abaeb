package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.look.Colors;
import chat.earshot.desktop.look.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings and the list of keys are opened by mouse and keyboard, and what is chosen holds in every window.
class SettingsTest {
    @TempDir
    Path folder;

    private LocalStore store;
    private Workspace workspace;
    private Windows windows;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("profile"));
        workspace = Fx.get(() -> new Workspace(
                store, new HostingViewModel(folder.resolve("server"), 0), new Moments(Sample.CLOCK, Locale.UK)));
        windows = Fx.get(() -> new Windows(
                workspace,
                new Theme(workspace.settings().dressProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                store.settings()));
        Fx.run(windows::showJoin);
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
    void theGearAndItsKeyOpenTheSettingsOnce() {
        Fx.run(() -> workspace.sidebar().settingsButton().fire());
        press(KeyCode.COMMA, "Earshot");
        assertThat(titles()).containsExactlyInAnyOrder("Earshot", "Settings");
        press(KeyCode.ESCAPE, "Settings");
        assertThat(titles()).containsExactly("Earshot");
    }

    @Test
    void theKeysAreListed() {
        press(KeyCode.SLASH, "Earshot");
        assertThat(titles()).containsExactlyInAnyOrder("Earshot", "Keyboard shortcuts");
    }

    @Test
    void aChosenColourIsSeenInEveryWindowAtOnce() {
        press(KeyCode.COMMA, "Earshot");
        Pictures.settle();
        Fx.run(() -> button("Colours: Dark").fire());
        Pictures.settle();
        for (String title : titles()) {
            assertThat(background(title)).as(title).isEqualTo(Color.web("#17191E"));
        }
        Fx.run(() -> button("Colours: High contrast").fire());
        Pictures.settle();
        assertThat(background("Earshot")).isEqualTo(Color.BLACK);
        assertThat(Fx.get(() -> workspace.settings().colorsProperty().get())).isEqualTo(Colors.HIGH_CONTRAST);
        // Pressing what is chosen leaves it chosen.
        Fx.run(() -> button("Colours: High contrast").fire());
        assertThat(Fx.get(() -> button("Colours: High contrast").isSelected())).isTrue();
    }

    @Test
    void theTextGrowsByKeyAndEverythingStillFits() {
        Pictures.settle();
        double before = Fx.get(() -> titleHeight());
        for (int i = 0; i < 9; i++) {
            press(KeyCode.PLUS, "Earshot");
        }
        Pictures.settle();
        assertThat(Fx.get(() -> titleHeight()) / before).isBetween(1.95, 2.05);
        // The screen is too low for it, but not too narrow.
        Bounds button = Fx.get(() -> {
            Node node = window("Earshot").getScene().lookup(".primary-button");
            return node.localToScene(node.getBoundsInLocal());
        });
        assertThat(button.getMinX()).isPositive();
        assertThat(button.getMaxX())
                .isLessThan(Fx.get(() -> window("Earshot").getScene().getWidth()));
        press(KeyCode.DIGIT0, "Earshot");
        Pictures.settle();
        assertThat(Fx.get(() -> titleHeight())).isEqualTo(before);
    }

    private double titleHeight() {
        Node title = window("Earshot").getScene().lookup(".join-title");
        return title.localToScene(title.getBoundsInLocal()).getHeight();
    }

    private static Color background(String title) {
        return Fx.get(() -> {
            Node view = window(title).getScene().lookup(title.equals("Earshot") ? ".join" : ".settings-sections");
            return (Color) ((Region) view).getBackground().getFills().getLast().getFill();
        });
    }

    private static ToggleButton button(String name) {
        return (ToggleButton) window("Settings").getScene().getRoot().lookupAll(".one").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(KeyCode key, String title) {
        Fx.run(() -> {
            Scene scene = window(title).getScene();
            Node owner = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
            boolean control = key != KeyCode.ESCAPE;
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        });
    }

    private static List<String> titles() {
        return Fx.get(() -> Window.getWindows().stream()
                .map(window -> ((Stage) window).getTitle())
                .toList());
    }

    private static Stage window(String title) {
        return (Stage) Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && title.equals(stage.getTitle()))
                .findFirst()
                .orElseThrow();
    }
}
