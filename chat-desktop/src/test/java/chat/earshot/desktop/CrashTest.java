package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.connection.ChatClient;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.crash.CrashReport;
import chat.earshot.desktop.crash.CrashReporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody has caught is told once, and nothing that was typed is lost.
class CrashTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<CrashReport> told = new CopyOnWriteArrayList<>();
    private final CrashReporter reporter = new CrashReporter();
    private Thread.@Nullable UncaughtExceptionHandler before;

    @BeforeEach
    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(reporter);
        reporter.use(() -> {}, told::add);
    }

    @AfterEach
    void uninstall() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void afterAFailureOfTheWindowItGoesOnAndWhatWasTypedIsOnDisk() {
        try (Shown shown = Shown.in(folder)) {
            reporter.use(shown.workspace().conversation()::keepDraft, told::add);
            Fx.run(() -> shown.workspace().switchboard().received(Sample.welcome(0)));
            shown.show(shown.workspace().mainView(), 1000, 700);
            // At once: what is typed is kept by itself only a moment later.
            Fx.run(() -> ((TextArea) shown.scene().lookup(".composer .text-area")).setText("half a sent"));
            Platform.runLater(() -> {
                throw new IllegalStateException("Ada said: my secret");
            });
            eventually().until(() -> told.size() == 1);
            eventually()
                    .until(() -> "half a sent"
                            .equals(shown.store()
                                    .drafts()
                                    .of(Sample.welcome(0).server().id())
                                    .get(RoomId.GENERAL)));
            assertThat(told.getFirst().details())
                    .contains("java.lang.IllegalStateException", "CrashTest")
                    .doesNotContain("secret");
            // The FX thread and the client's still do what they are asked to.
            Fx.run(() -> shown.workspace().switchboard().received(new Event.Message(Sample.message(1))));
            assertThat(Fx.get(() -> shown.workspace().conversation().timeline().size()))
                    .isEqualTo(1);
        }
    }

    @Test
    void theSecondFailureIsNotToldAgain() {
        for (int i = 0; i < 5; i++) {
            Platform.runLater(() -> {
                throw new IllegalStateException("again");
            });
        }
        Pictures.settle();
        assertThat(told).hasSize(1);
    }

    @Test
    void afterAFailureOnTheConnectionsThreadTheConnectionGoesOn() throws Exception {
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        try (LocalStore store = LocalStore.open(folder);
                ChatClient client = new ChatClient(store, new Stumbling(states))) {
            client.join(new ServerAddress("127.0.0.1", 1), new DisplayName("Ada"));
            eventually().until(() -> !told.isEmpty());
            assertThat(told.getFirst().details()).contains("in thread connection");
            client.leave();
            eventually().until(() -> states.contains(new ConnectionState.Offline()));
        }
    }

    @Test
    void thePlaceOfAFailureIsToldWithAllItsCauses() {
        Thread thread = new Thread(() -> {
            throw new IllegalArgumentException("outer", new ArithmeticException("inner"));
        });
        thread.start();
        eventually().until(() -> !told.isEmpty());
        assertThat(told.getFirst().details())
                .contains("java.lang.IllegalArgumentException", "java.lang.ArithmeticException")
                .doesNotContain("outer", "inner");
        assertThat(told.getFirst().kind()).isEqualTo(CrashReport.Kind.FAULT);
    }

    /// Awaitility would catch what these tests are about.
    private static ConditionFactory eventually() {
        return await().dontCatchUncaughtExceptions().atMost(CEILING);
    }

    /// Fails whenever it is told that it is being connected.
    private record Stumbling(List<ConnectionState> states) implements ChatClient.Listener {
        @Override
        public void stateChanged(ConnectionState state) {
            states.add(state);
            if (state instanceof ConnectionState.Connecting) {
                throw new IllegalStateException("Stumbled");
            }
        }

        @Override
        public void restored(KeptConversation kept) {}

        @Override
        public void draftKept(RoomId room, String text) {}

        @Override
        public void received(Event event) {}

        @Override
        public void outboxChanged(List<OutgoingMessage> unsent) {}

        @Override
        public void renameRefused(Reason why) {}

        @Override
        public void pageRefused(RoomId room, Reason why) {}
    }
}
