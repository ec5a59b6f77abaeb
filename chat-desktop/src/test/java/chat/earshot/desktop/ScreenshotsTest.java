package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.conversation.ConversationHeader;
import chat.earshot.desktop.conversation.history.MessageView;
import chat.earshot.desktop.look.Colors;
import chat.earshot.desktop.sidebar.SidebarView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Paints every window in all colours, and at 200 %, into `target/screenshots`, or where the property `pictures` says.
class ScreenshotsTest {
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));
    private static final ServerAddress SERVER = new ServerAddress("studio-nas.local", 1337);

    private static final Set<EveryWindow> AT_200 =
            EnumSet.of(EveryWindow.MAIN, EveryWindow.LOST, EveryWindow.JOIN, EveryWindow.SETTINGS);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(EveryWindow.class)
    void everyWindowIsPainted(EveryWindow window) throws IOException {
        try (Shown shown = Shown.in(folder)) {
            window.openIn(shown);
            shootIn(Colors.HIGH_CONTRAST, shown, window.name());
            shoot(shown, window.name());
            // As a screen of twice the pixels shows it.
            if (AT_200.contains(window)) {
                write(shown, 2, window.name() + "-200");
            }
        }
    }

    @Test
    void fromTheRightEverythingIsMirrored() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> shown.scene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
            EveryWindow.MAIN.openIn(shown);
            write(shown, 1, "right-to-left");
            Node sidebar = shown.scene().lookup(".sidebar");
            assertThat(Fx.get(() ->
                            sidebar.localToScene(sidebar.getBoundsInLocal()).getMaxX()))
                    .isEqualTo(shown.scene().getWidth());
            Node face = shown.scene().lookup(".message-row .avatar");
            assertThat(Fx.get(() -> face.localToScene(face.getBoundsInLocal()).getMaxX()))
                    .isEqualTo(shown.scene().getWidth() - SidebarView.WIDTH - 20);
        }
    }

    @Test
    void readingOlderMessagesIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                feed(shown.workspace());
                shown.workspace()
                        .switchboard()
                        .received(
                                new Event.History(RoomId.GENERAL, Sample.messages(100, 200), 200, false, false, true));
            });
            shown.show(shown.workspace().mainView(), 1000, 640);
            Fx.run(() -> {
                MessageView history = shown.workspace().conversationView().history();
                history.scrollBy(-900);
                history.layout();
                for (int seq = 201; seq < 215; seq++) {
                    shown.workspace().switchboard().received(new Event.Message(Sample.message(seq)));
                }
                history.requestFocus();
                history.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false));
            });
            shoot(shown, "reading");
        }
    }

    @Test
    void theComposerGrowsWithWhatIsWritten() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> feed(shown.workspace()));
            shown.show(shown.workspace().mainView(), 1000, 640);
            Region composer = (Region) shown.scene().lookup(".composer");
            double before = Fx.get(composer::getHeight);
            Fx.run(() -> {
                TextArea area = (TextArea) shown.scene().lookup(".composer .text-area");
                area.setText("A first line\nand one that is so long that it does not fit into the window as it is now, "
                        + "but has to go on below\n\nthe end");
                shown.workspace().conversation().tell("There is no command /frobnicate.");
            });
            shoot(shown, "writing");
            assertThat(Fx.get(composer::getHeight)).isGreaterThan(before + 3 * 14);
        }
    }

    @Test
    void emojiAreRenderedInComposerAndPicker() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> feed(shown.workspace()));
            shown.show(shown.workspace().mainView(), 1000, 640);
            Fx.run(() -> {
                TextArea area = (TextArea) shown.scene().lookup(".composer .text-area");
                area.setText("Pizza 🍕 or ramen 🍜? I ❤️ both, says the 👩🏽‍💻 from 🇩🇪");
            });
            shoot(shown, "emoji");
            for (ColorScheme scheme : ColorScheme.values()) {
                shown.paint(scheme);
                Fx.run(() -> ((Button) shown.scene().lookup(".emoji-button")).fire());
                Pictures.settle();
                Scene picker = Fx.get(() -> Window.getWindows().stream()
                        .filter(Popup.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .getScene());
                Path file = PICTURES.resolve("emoji-picker-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                Pictures.write(Fx.get(() -> Pictures.of(picker, 2)), file);
                assertThat(file).isNotEmptyFile();
                Fx.run(() -> picker.getWindow().hide());
            }
        }
    }

    @Test
    void drawersAreRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> feed(shown.workspace()));
            shown.show(shown.workspace().mainView(), 560, 640);
            ConversationHeader header = shown.workspace().conversationView().header();
            Fx.run(() -> header.sidebarButton().fire());
            shoot(shown, "drawer");
            Fx.run(() -> header.peopleButton().fire());
            shoot(shown, "drawers");
        }
    }

    private static void shoot(Shown shown, String name) throws IOException {
        shootIn(Colors.DARK, shown, name);
        shootIn(Colors.LIGHT, shown, name);
    }

    private static void shootIn(Colors colors, Shown shown, String name) throws IOException {
        Fx.run(() -> shown.workspace().settings().colorsProperty().set(colors));
        Pictures.settle();
        write(shown, 1, name + "-" + colors.name());
    }

    private static void write(Shown shown, double scale, String name) throws IOException {
        Path file = PICTURES.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".png");
        Pictures.write(Fx.get(() -> Pictures.of(shown.scene(), scale)), file);
        assertThat(file).isNotEmptyFile();
    }

    private static void feed(Workspace workspace) {
        workspace.switchboard().received(Sample.welcome(8));
        workspace
                .switchboard()
                .received(new Event.History(RoomId.GENERAL, Sample.conversation(), 8, false, false, false));
        workspace.switchboard().stateChanged(new ConnectionState.Online(SERVER));
    }
}
