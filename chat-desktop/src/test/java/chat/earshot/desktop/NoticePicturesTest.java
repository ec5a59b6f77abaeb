package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.notices.Badge;
import chat.earshot.desktop.notices.BadgedIcon;
import chat.earshot.desktop.notices.Interest;
import chat.earshot.desktop.notices.NoticeSettingsView;
import chat.earshot.desktop.notices.Quiet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Renders the bell, the moon and what they open into `target/screenshots`.
class NoticePicturesTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    @Test
    void bellAndMoonAndTheirMenusAreRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                Switchboard events = shown.workspace().switchboard();
                events.received(Sample.welcome(3));
                events.received(new Event.History(RoomId.GENERAL, Sample.messages(1, 3), 3, false, false, false));
                events.stateChanged(new ConnectionState.Online(new ServerAddress("studio-nas.local", 1337)));
                shown.workspace().notices().choices().want(Interest.NOTHING);
                shown.workspace().notices().choices().beQuiet(new Quiet.UntilTurnedOff());
            });
            shown.show(shown.workspace().mainView(), 1000, 500);
            for (ColorScheme scheme : ColorScheme.values()) {
                shown.paint(scheme);
                shoot(shown.scene(), "quiet", scheme);
                for (String button : new String[] {"bell", "moon"}) {
                    MenuButton menu = (MenuButton) shown.scene().getRoot().lookup("." + button);
                    Fx.run(menu::show);
                    Pictures.settle();
                    shoot(Fx.get(NoticePicturesTest::popup), button, scheme);
                    Fx.run(menu::hide);
                }
            }
        }
    }

    @Test
    void whatHoldsForAllNoticesIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            shown.show(Fx.get(() -> new NoticeSettingsView(shown.workspace().notices())), 340, 240);
            for (ColorScheme scheme : ColorScheme.values()) {
                shown.paint(scheme);
                shoot(shown.scene(), "notice-settings", scheme);
            }
        }
    }

    @Test
    void theIconWithItsSignsIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            HBox icons = Fx.get(() -> {
                HBox row = new HBox(12);
                BadgedIcon icon = new BadgedIcon();
                for (Badge badge : new Badge[] {new Badge.Dot(), new Badge.Mentions(3), new Badge.Mentions(12)}) {
                    icon.images(badge).forEach(image -> row.getChildren().add(new ImageView(image)));
                }
                return row;
            });
            shown.show(icons, 680, 70);
            shoot(shown.scene(), "icons", ColorScheme.LIGHT);
        }
    }

    private static Scene popup() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private static void shoot(Scene scene, String name, ColorScheme scheme) throws IOException {
        Path file = PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        Pictures.write(Fx.get(() -> Pictures.of(scene, 2)), file);
        assertThat(file).isNotEmptyFile();
    }
}
