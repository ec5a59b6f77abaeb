package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerSaid;
import chat.earshot.desktop.conversation.ConversationHeader;
import chat.earshot.desktop.conversation.history.MessageView;
import chat.earshot.desktop.join.JoinViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Renders the windows in light and dark into `target/screenshots`.
class ScreenshotsTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final ServerAddress SERVER = new ServerAddress("studio-nas.local", 1337);

    @TempDir
    Path folder;

    @Test
    void mainWindowIsRenderedInLightAndDark() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> feed(shown.workspace()));
            shown.show(shown.workspace().mainView(), 1240, 780);
            shoot(shown, "main");
        }
    }

    @Test
    void narrowWindowIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> feed(shown.workspace()));
            shown.show(shown.workspace().mainView(), 760, 640);
            shoot(shown, "medium");
            shown.show(shown.workspace().mainView(), 420, 640);
            shoot(shown, "narrow");
        }
    }

    @Test
    void lostConnectionIsRendered() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                feed(shown.workspace());
                shown.workspace().switchboard().stateChanged(lost());
                shown.workspace().switchboard().outboxChanged(unsent());
            });
            shown.show(shown.workspace().mainView(), 1240, 780);
            await().until(() ->
                    Fx.get(() -> shown.scene().lookup(".connection-strip").isVisible()));
            shoot(shown, "states");
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

    @Test
    void connectWindowIsRenderedInLightAndDark() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> shown.workspace().join().nameProperty().set("Mia"));
            shown.show(shown.workspace().joinView(), 560, 560);
            shoot(shown, "connect");
        }
    }

    @Test
    void refusalsAreRenderedUnderTheirFields() throws IOException {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                JoinViewModel join = shown.workspace().join();
                join.nameProperty().set("Mia");
                join.stateChanged(new ConnectionState.Refused(
                        SERVER, new Refusal.NameRefused(new ServerSaid(ErrorCode.NAME_TAKEN, ""))));
                join.stateChanged(new ConnectionState.Refused(SERVER, new Refusal.NothingAnswers(SERVER)));
            });
            shown.show(shown.workspace().joinView(), 560, 560);
            shoot(shown, "connect-problems");
        }
    }

    private static void shoot(Shown shown, String name) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            shown.paint(scheme);
            Path file = PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            Pictures.write(Fx.get(() -> Pictures.of(shown.scene())), file);
            assertThat(file).isNotEmptyFile();
        }
    }

    private static ConnectionState lost() {
        long soon = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        return new ConnectionState.Waiting(SERVER, Reason.Own.LOST, soon, 2);
    }

    private static void feed(Workspace workspace) {
        workspace.switchboard().received(Sample.welcome(8));
        workspace
                .switchboard()
                .received(new Event.History(RoomId.GENERAL, Sample.conversation(), 8, false, false, false));
        workspace.switchboard().stateChanged(new ConnectionState.Online(SERVER));
    }

    private static List<OutgoingMessage> unsent() {
        return List.of(
                outgoing(
                        "waiting-message-01",
                        "Here is the installer log.",
                        new OutgoingMessage.Waiting(Reason.Own.NOT_CONNECTED)),
                outgoing(
                        "refused-message-01",
                        "And the screenshots.",
                        new OutgoingMessage.Refused(new ServerSaid(ErrorCode.TEXT_TOO_LONG, ""))));
    }

    private static OutgoingMessage outgoing(String id, String text, OutgoingMessage.State state) {
        return new OutgoingMessage(new MessageId(id), RoomId.GENERAL, new MessageText(text), Sample.NOW, state);
    }
}
