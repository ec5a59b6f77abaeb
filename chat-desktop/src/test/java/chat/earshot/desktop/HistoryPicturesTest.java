package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.conversation.history.MessageView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Renders what a reader does with the history into `target/screenshots`: what is new, selected, pointed at.
class HistoryPicturesTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatIsNewIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(4));
                page(shown, conversation().subList(0, 3), 3);
                conversation()
                        .subList(3, 7)
                        .forEach(message -> shown.workspace().switchboard().received(new Event.Message(message)));
            });
            shown.show(shown.workspace().mainView(), 1000, 640);
            shoot(shown, "unread");
            assertThat(Fx.get(() -> history(shown).lookup(".unread-line"))).isNotNull();
        }
    }

    @Test
    void aSelectionAndThePointerAreRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(7));
                page(shown, conversation(), 7);
            });
            shown.show(shown.workspace().mainView(), 1000, 640);
            Fx.run(() -> {
                MessageView history = history(shown);
                List<Node> rows = history.lookupAll(".message-row .flow").stream()
                        .filter(node -> node.localToScene(0, 0).getY() > 0)
                        .sorted((a, b) -> Double.compare(
                                a.localToScene(0, 0).getY(),
                                b.localToScene(0, 0).getY()))
                        .toList();
                Point2D from = history.sceneToLocal(rows.get(2).localToScene(190, 10));
                Point2D to = history.sceneToLocal(rows.get(4).localToScene(300, 10));
                mouse(history, MouseEvent.MOUSE_PRESSED, from);
                mouse(history, MouseEvent.MOUSE_DRAGGED, to);
                mouse(history, MouseEvent.MOUSE_RELEASED, to);
                mouse(
                        history,
                        MouseEvent.MOUSE_MOVED,
                        history.sceneToLocal(rows.get(1).localToScene(100, 10)));
            });
            shoot(shown, "selection");
            assertThat(Fx.get(() -> history(shown).lookup(".hover-bar").isVisible()))
                    .isTrue();
        }
    }

    @Test
    void theDayIsRenderedOverWhatIsRead() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(200_000));
                page(shown, Sample.messages(199_600, 200_000), 200_000);
            });
            shown.show(shown.workspace().mainView(), 1000, 640);
            Fx.run(() -> history(shown).scrollBy(-1_111));
            Fx.run(() -> shown.workspace().switchboard().received(new Event.Message(Sample.message(200_001))));
            shoot(shown, "day");
            assertThat(Fx.get(() -> history(shown).lookup(".sticky-day").isVisible()))
                    .isTrue();
        }
    }

    private static MessageView history(Shown shown) {
        return shown.workspace().conversationView().history();
    }

    private static void page(Shown shown, List<ChatMessage> messages, long rev) {
        shown.workspace().switchboard().received(new Event.History(RoomId.GENERAL, messages, rev, false, false, false));
    }

    private static void mouse(Node target, EventType<MouseEvent> type, Point2D at) {
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
        target.fireEvent(new MouseEvent(
                target,
                target,
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                down ? MouseButton.PRIMARY : MouseButton.NONE,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                new PickResult(target, at.getX(), at.getY())));
    }

    private static void shoot(Shown shown, String name) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            shown.paint(scheme);
            Path file = PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            Pictures.write(Fx.get(() -> Pictures.of(shown.scene(), 2)), file);
            assertThat(file).isNotEmptyFile();
        }
    }

    private static List<ChatMessage> conversation() {
        return List.of(
                Sample.message(
                        1, Sample.JONAS, NINE.plusSeconds(720), "Morning! p99 on the build farm fell off a cliff."),
                Sample.message(
                        2,
                        Sample.JONAS,
                        NINE.plusSeconds(840),
                        "Rolled back the cache change; the logs are under http://wiki.lan/build-farm/cache."),
                Sample.message(
                        3,
                        Sample.ANNA,
                        NINE.plusSeconds(1560),
                        "Tests are green on Linux and Windows. macOS is still running, set CI_RETRY=0 so it fails fast. "
                                + "See https://ci.lan/runs/4711 or write to anna@example.org."),
                Sample.message(
                        4,
                        Sample.CHEN,
                        NINE.plusSeconds(1860),
                        "Mia, can you check the installer on the old laptop?\nEverything else on the 2.4 list is done."),
                Sample.message(5, Sample.TARIQ, NINE.plusSeconds(1980), "Lunch at 12:30? שלום to all"),
                Sample.message(6, Sample.TARIQ, NINE.plusSeconds(2000), "שלום! אני באה גם, נתראה שם (12:30)."),
                Sample.message(7, Sample.MIA, NINE.plusSeconds(2040), "On it — installing now. 👍🏽 Count me in 🎉"));
    }
}
