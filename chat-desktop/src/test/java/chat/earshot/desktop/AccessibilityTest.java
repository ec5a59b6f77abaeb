package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.look.Colors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every window can be used with the keyboard alone: Tab reaches every control, it is seen where one is, and each has a
/// role and a name.
class AccessibilityTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(EveryWindow.class)
    void tabReachesEveryControlAndEachHasARoleAndAName(EveryWindow window) {
        try (Shown shown = Shown.in(folder)) {
            Parent view = window.openIn(shown);
            Set<Node> controls = Fx.get(() -> controls(view).collect(Collectors.toSet()));
            assertThat(controls).as("controls of %s", window).isNotEmpty().allSatisfy(control -> {
                assertThat(nameOf(control)).as("name of %s", control).isNotBlank();
                assertThat(control.getAccessibleRole())
                        .as("role of %s", control)
                        .isNotIn(null, AccessibleRole.NODE, AccessibleRole.PARENT);
            });
            assertThat(walk(shown, controls.size())).as("reached in %s", window).containsAll(controls);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryWindow.class)
    void whatHasTheKeyboardIsSeen(EveryWindow window) {
        try (Shown shown = Shown.in(folder)) {
            Parent view = window.openIn(shown);
            for (Colors colors : List.of(Colors.LIGHT, Colors.HIGH_CONTRAST)) {
                Fx.run(() -> shown.workspace().settings().colorsProperty().set(colors));
                Pictures.settle();
                long controls = Fx.get(() -> controls(view).count());
                for (int i = 0; i < controls; i++) {
                    Node owner = tab(shown);
                    // What a ScrollPane shows is kept as a picture until the next pulse.
                    Pictures.settle();
                    int with = await().atMost(CEILING)
                            .until(() -> withTheKeyboard(shown, owner), OptionalInt::isPresent)
                            .getAsInt();
                    tab(shown);
                    Pictures.settle();
                    int without = Fx.get(() -> around(shown, owner));
                    if (controls > 1) {
                        assertThat(with)
                                .as("%s in %s, %s", owner, window, colors)
                                .isNotEqualTo(without);
                    }
                }
            }
        }
    }

    @Test
    void aMessageReadsAsAuthorTimeAndText() {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(1));
                shown.workspace()
                        .switchboard()
                        .received(new Event.Message(Sample.message(1, Sample.ANNA, Sample.NOW, "hello")));
            });
            shown.show(shown.workspace().mainView(), 1000, 700);
            assertThat(Fx.get(() -> shown.scene().lookup(".message-row").getAccessibleText()))
                    .isEqualTo("Anna, 09:40, hello");
        }
    }

    /// Presses Tab so often that everything should have had the keyboard.
    private static Set<Node> walk(Shown shown, int controls) {
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i <= controls; i++) {
            reached.add(tab(shown));
        }
        return reached;
    }

    /// Another test's window that goes may take the keyboard along for a moment: then Tab is pressed once more.
    private static OptionalInt withTheKeyboard(Shown shown, Node owner) {
        return Fx.get(() -> {
            if (owner.isFocusVisible()) {
                return OptionalInt.of(around(shown, owner));
            }
            shown.scene().getWindow().requestFocus();
            press(shown, true);
            press(shown, false);
            return OptionalInt.empty();
        });
    }

    /// @return what has the keyboard then
    private static Node tab(Shown shown) {
        return Fx.get(() -> {
            press(shown, false);
            return Objects.requireNonNull(shown.scene().getFocusOwner());
        });
    }

    private static void press(Shown shown, boolean back) {
        Node owner = Objects.requireNonNullElse(
                shown.scene().getFocusOwner(), shown.scene().getRoot());
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, back, false, false, false));
    }

    /// A number for what is painted where the node is, and a little around it.
    private static int around(Shown shown, Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                bounds.getMinX() - 6, bounds.getMinY() - 6, bounds.getWidth() + 12, bounds.getHeight() + 12));
        Parent root = shown.scene().getRoot();
        root.applyCss();
        root.layout();
        Image image = root.snapshot(part, null);
        int width = (int) image.getWidth();
        byte[] pixels = new byte[width * (int) image.getHeight() * 4];
        image.getPixelReader()
                .getPixels(
                        0, 0, width, (int) image.getHeight(), PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
        return Arrays.hashCode(pixels);
    }

    private static Stream<Node> controls(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::controls)
                : Stream.empty();
        return node.isFocusTraversable() && !node.isDisabled() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    private static String nameOf(Node control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        return Objects.requireNonNullElse(control.getAccessibleText(), Objects.requireNonNullElse(text, ""));
    }
}
