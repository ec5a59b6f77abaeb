package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.conversation.history.MessageView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures what the history costs JavaFX's thread with 100,000 messages loaded, for `docs/performance.md`. It writes
/// what it found to `target/figures`, and fails only where it could not measure: a busy machine breaks every goal.
@EnabledIfSystemProperty(named = "earshot.figures", matches = "true")
class HistoryFiguresTest {
    private static final Path FIGURES = Path.of("target", "figures", "history.txt");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MESSAGES = 100_000;
    private static final int PER_SECOND = 200;

    @TempDir
    Path folder;

    @Test
    void scrolling() throws Exception {
        try (Shown shown = opened()) {
            Scrolls scrolls = new Scrolls(shown);
            scrolls.by(-40, 400);
            tell("scroll by 40 px", scrolls.by(-40, 1_000));
            tell("scroll by 40 px, back", scrolls.by(40, 500));
            tell("scroll by 400 px", scrolls.by(-400, 300));
        }
    }

    @Test
    void typingWhileOthersWrite() throws Exception {
        try (Shown shown = opened()) {
            Keys keys = new Keys(shown);
            keys.type(100);
            Spread spread = keys.type(500);
            tell("key to frame with " + PER_SECOND + " messages/s", spread);
        }
    }

    private Shown opened() {
        Shown shown = Shown.in(folder);
        Fx.run(() -> {
            shown.workspace().switchboard().received(Sample.welcome(MESSAGES));
            shown.workspace()
                    .switchboard()
                    .received(new Event.History(
                            RoomId.GENERAL, Sample.messages(1, MESSAGES), MESSAGES, false, false, false));
        });
        shown.show(shown.workspace().mainView(), 1240, 780);
        assertThat(shown.workspace().conversation().timeline().size()).isEqualTo(MESSAGES);
        return shown;
    }

    private static void tell(String what, Spread spread) throws IOException {
        Files.createDirectories(FIGURES.getParent());
        Files.writeString(FIGURES, what + ": " + spread + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Moves the history once per pulse, and takes what that costs until style and layout of the whole window are done:
    /// in
    /// processor time of JavaFX's thread, which other programs don't stretch.
    private static final class Scrolls {
        private final Scene scene;
        private final MessageView history;

        Scrolls(Shown shown) {
            scene = shown.scene();
            history = shown.workspace().conversationView().history();
        }

        Spread by(double pixels, int times) throws Exception {
            Spread spread = new Spread();
            CompletableFuture<Spread> done = new CompletableFuture<>();
            long[] begun = {0};
            Runnable laidOut = () -> {
                if (begun[0] != 0) {
                    spread.add(THREADS.getCurrentThreadCpuTime() - begun[0]);
                    begun[0] = 0;
                }
            };
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (spread.count() >= times) {
                        stop();
                        scene.removePostLayoutPulseListener(laidOut);
                        done.complete(spread);
                        return;
                    }
                    begun[0] = THREADS.getCurrentThreadCpuTime();
                    history.scrollBy(pixels);
                }
            };
            Platform.runLater(() -> {
                scene.addPostLayoutPulseListener(laidOut);
                timer.start();
            });
            return done.get(10, TimeUnit.MINUTES);
        }
    }

    /// Types from another thread, as a keyboard does, and takes the time until the frame with the character goes to the
    /// renderer.
    private static final class Keys {
        private static final long BETWEEN_NANOS = 37_000_000;

        private final Shown shown;
        private final PulsedListener events = new PulsedListener();
        private long seq = MESSAGES;

        Keys(Shown shown) {
            this.shown = shown;
            Fx.run(() -> events.handTo(shown.workspace().switchboard()));
        }

        Spread type(int keys) throws Exception {
            Scene scene = shown.scene();
            TextArea composer = (TextArea) scene.lookup(".composer .text-area");
            Fx.run(composer::requestFocus);
            Spread spread = new Spread();
            Thread others = Thread.ofPlatform().start(this::othersWrite);
            for (int i = 0; i < keys; i++) {
                CompletableFuture<Long> drawn = new CompletableFuture<>();
                long pressed = System.nanoTime();
                Platform.runLater(() -> {
                    press(composer);
                    Runnable once = new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            drawn.complete(System.nanoTime());
                        }
                    };
                    scene.addPostLayoutPulseListener(once);
                });
                spread.add(drawn.get(1, TimeUnit.MINUTES) - pressed);
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
            others.interrupt();
            others.join();
            return spread;
        }

        private static void press(TextArea composer) {
            composer.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "e", "e", KeyCode.E, false, false, false, false));
            composer.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, "e", "", KeyCode.UNDEFINED, false, false, false, false));
            if (composer.getLength() > 120) {
                composer.clear();
            }
        }

        /// As they come from the network: handed on once per pulse.
        private void othersWrite() {
            long next = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                events.received(new Event.Message(Sample.message(++seq)));
                next += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
