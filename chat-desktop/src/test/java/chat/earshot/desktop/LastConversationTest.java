package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.desktop.conversation.ConversationViewModel;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main window after a restart of the app: what was read and typed before is there, with a server or without.
class LastConversationTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final int MESSAGES = 260;

    @TempDir
    Path folder;

    private ServerProcess server;
    private Shown shown;

    @BeforeEach
    void readAll() throws Exception {
        server = ServerProcess.start(folder.resolve("workshop"), 0);
        open();
        join();
        eventually(() -> conversation().writableProperty().get());
        try (V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
            for (int i = 0; i < MESSAGES; i++) {
                bob.say("message " + i);
            }
        }
        eventually(() -> timeline().storedCount() == MESSAGES);
    }

    @AfterEach
    void close() {
        shown.close();
        server.close();
    }

    @Test
    void allThatWasReadCanBeReadWithoutAServerAndNewCanBeWritten() throws Exception {
        int port = server.port();
        server.kill();
        restart();
        join();

        eventually(() -> timeline().storedCount() >= 100);
        eventually(() -> {
            shown.workspace().conversationView().history().scrollBy(-500);
            return timeline().storedCount() == MESSAGES;
        });
        assertThat(texts()).isEqualTo(all());
        Fx.run(() -> {
            composer().setText("written while nobody was there");
            composer().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        eventually(() -> timeline().size() == MESSAGES + 1);

        server = ServerProcess.start(folder.resolve("workshop"), port);
        Fx.run(() -> shown.workspace().connection().tryNow());
        eventually(() -> timeline().storedCount() == MESSAGES + 1);
        assertThat(texts()).last().isEqualTo("written while nobody was there");
        assertThat(texts()).startsWith(all().toArray(String[]::new)).hasSize(MESSAGES + 1);
    }

    @Test
    void anotherServerAtTheSameAddressShowsNothingOfTheFirst() throws Exception {
        int port = server.port();
        server.kill();
        server = ServerProcess.start(folder.resolve("another"), port);
        restart();
        Fx.run(() -> composer().setText("for whom?"));
        join();

        eventually(() -> shown.workspace().people().onlineProperty().get() == 1
                && timeline().storedCount() == 0
                && conversation().writableProperty().get());
        assertThat(Fx.get(() -> composer().getText())).isEmpty();
    }

    @Test
    void whatWasBeingWrittenIsThereAgain() throws Exception {
        Fx.run(() -> composer().setText("half a thou"));
        restart();
        assertThat(Fx.get(() -> composer().getText())).isEmpty();
        join();

        eventually(() -> composer().getText().equals("half a thou"));
        Fx.run(() -> composer()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        eventually(() -> timeline().storedCount() > 0 && texts().getLast().equals("half a thou"));
        restart();
        join();
        eventually(() -> conversation().writableProperty().get());
        assertThat(Fx.get(() -> composer().getText())).isEmpty();
    }

    private void restart() {
        shown.close();
        open();
    }

    private void open() {
        shown = Shown.in(folder.resolve("profile"));
        shown.show(shown.workspace().mainView(), 1000, 700);
    }

    private void join() {
        Fx.run(() -> {
            shown.workspace().join().nameProperty().set("Ada");
            shown.workspace().join().addressProperty().set("127.0.0.1:" + server.port());
            shown.workspace().join().join();
        });
    }

    private static List<String> all() {
        return IntStream.range(0, MESSAGES).mapToObj(i -> "message " + i).toList();
    }

    private ConversationViewModel conversation() {
        return shown.workspace().conversation();
    }

    private Timeline timeline() {
        return conversation().timeline();
    }

    private List<String> texts() {
        return Fx.get(() -> IntStream.range(0, timeline().storedCount())
                .mapToObj(i -> timeline().get(i).text())
                .toList());
    }

    private TextArea composer() {
        return (TextArea) shown.scene().getRoot().lookup(".composer .text-area");
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
