package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.desktop.conversation.history.Entry;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main window and a real server: what is written arrives, once, whatever happens to the connection.
class AppTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private ServerProcess server;
    private Shown shown;

    @BeforeEach
    void join() throws IOException {
        server = ServerProcess.start(folder.resolve("workshop"), 0);
        shown = Shown.in(folder.resolve("profile"));
        shown.show(shown.workspace().mainView(), 1000, 700);
        Fx.run(() -> {
            shown.workspace().join().nameProperty().set("Ada");
            shown.workspace().join().addressProperty().set("127.0.0.1:" + server.port());
            shown.workspace().join().join();
        });
        eventually(() -> shown.workspace().conversation().writableProperty().get());
    }

    @AfterEach
    void leave() {
        shown.close();
        server.close();
    }

    @Test
    void enterSendsAndShiftEnterMakesALine() {
        type("one");
        press(KeyCode.ENTER, true);
        assertThat(typed()).isEqualTo("one\n");
        Fx.run(() -> composer().appendText("two"));
        press(KeyCode.ENTER, false);
        eventually(() -> storedTexts().equals(List.of("one\ntwo")));
        assertThat(typed()).isEmpty();
    }

    @Test
    void whatOthersSayIsSeenWithTheirNames() throws Exception {
        try (V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
            eventually(() -> shown.workspace().people().onlineProperty().get() == 2);
            bob.say("hello from Bob");
            eventually(() -> storedTexts().equals(List.of("hello from Bob")));
            assertThat(Fx.get(
                            () -> timeline().authorOf(timeline().get(0)).name().value()))
                    .isEqualTo("Bob");
        }
    }

    @Test
    void theNameCommandRenames() {
        type("/name Ada L.");
        press(KeyCode.ENTER, false);
        eventually(() -> shown.workspace()
                .people()
                .self()
                .filter(self -> self.name().value().equals("Ada L."))
                .isPresent());
    }

    @Test
    void whatCanNotBeSentStaysAndIsExplained() {
        type("/frobnicate");
        press(KeyCode.ENTER, false);
        assertThat(typed()).isEqualTo("/frobnicate");
        assertThat(notice()).contains("There is no command /frobnicate");
        type("x".repeat(4_001));
        assertThat(notice()).isEmpty();
        press(KeyCode.ENTER, false);
        assertThat(typed()).hasSize(4_001);
        assertThat(notice()).contains("at most");
        type("   ");
        press(KeyCode.ENTER, false);
        assertThat(storedTexts()).isEmpty();
    }

    @Test
    void twoSlashesSendATextThatBeginsWithOne() {
        type("//shrug");
        press(KeyCode.ENTER, false);
        eventually(() -> storedTexts().equals(List.of("/shrug")));
    }

    @Test
    void writingGoesOnWithoutTheServerAndArrivesOnceWhenItIsBack() throws IOException {
        type("before");
        press(KeyCode.ENTER, false);
        eventually(() -> storedTexts().equals(List.of("before")));
        int port = server.port();
        server.kill();
        eventually(() -> lookup(".connection-strip").isVisible());
        type("written while away");
        press(KeyCode.ENTER, false);
        eventually(() -> unsentProgress().equals(List.of("Waiting")));
        server = ServerProcess.start(folder.resolve("workshop"), port);
        Fx.run(() -> ((Button) lookup(".try-now")).fire());
        eventually(() -> storedTexts().equals(List.of("before", "written while away")));
        eventually(() -> unsentProgress().isEmpty());
        eventually(() -> !lookup(".connection-strip").isVisible());
    }

    @Test
    void olderHistoryIsLoadedWhenTheReaderScrollsUp() throws Exception {
        try (V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
            for (int i = 0; i < 260; i++) {
                bob.say("message " + i);
            }
        }
        rejoin();
        eventually(() -> {
            shown.workspace().conversationView().history().scrollBy(-500);
            return timeline().storedCount() == 260;
        });
        assertThat(storedTexts())
                .isEqualTo(IntStream.range(0, 260).mapToObj(i -> "message " + i).toList());
    }

    private void rejoin() {
        Fx.run(() -> shown.workspace().join().join());
        eventually(() -> timeline().storedCount() > 0 && timeline().storedCount() < 260);
    }

    private void type(String text) {
        Fx.run(() -> {
            composer().setText(text);
            composer().end();
        });
    }

    private void press(KeyCode key, boolean shift) {
        Fx.run(() -> composer().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
    }

    private String typed() {
        return Fx.get(() -> composer().getText());
    }

    private String notice() {
        return Fx.get(() -> ((Label) lookup(".hint-row .error-text")).getText());
    }

    private TextArea composer() {
        return (TextArea) lookup(".composer .text-area");
    }

    private Node lookup(String selector) {
        return shown.scene().getRoot().lookup(selector);
    }

    private Timeline timeline() {
        return shown.workspace().conversation().timeline();
    }

    private List<String> storedTexts() {
        return Fx.get(() -> IntStream.range(0, timeline().storedCount())
                .mapToObj(i -> timeline().get(i).text())
                .toList());
    }

    private List<String> unsentProgress() {
        return Fx.get(() -> IntStream.range(timeline().storedCount(), timeline().size())
                .mapToObj(i -> timeline().get(i))
                .map(entry -> entry instanceof Entry.Unsent unsent
                        ? unsent.progress().getClass().getSimpleName()
                        : "stored")
                .toList());
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
