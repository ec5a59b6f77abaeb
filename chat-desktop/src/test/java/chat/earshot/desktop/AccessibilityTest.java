package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every control has a name, and Tab reaches it.
class AccessibilityTest {
    @TempDir
    Path folder;

    @Test
    void everyControlOfBothWindowsHasAName() {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(3));
                shown.workspace()
                        .switchboard()
                        .received(new Event.History(RoomId.GENERAL, Sample.messages(1, 3), 3, false, false, false));
            });
            for (Parent view : List.of(
                    shown.workspace().mainView(), (Parent) shown.workspace().joinView())) {
                shown.show(view, 1000, 700);
                assertThat(Fx.get(() -> controls(view).toList()))
                        .hasSizeGreaterThan(3)
                        .allSatisfy(control -> {
                            assertThat(nameOf(control)).as(control.toString()).isNotBlank();
                            assertThat(control.getAccessibleRole()).isNotNull();
                        });
            }
        }
    }

    @Test
    void tabReachesEveryControlOfTheMainWindow() {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> shown.workspace().switchboard().received(Sample.welcome(3)));
            Parent view = shown.workspace().mainView();
            shown.show(view, 1000, 700);
            List<Node> reached = Fx.get(() -> {
                Stream.Builder<Node> nodes = Stream.builder();
                for (int i = 0; i < 20; i++) {
                    Node owner = Objects.requireNonNull(shown.scene().getFocusOwner());
                    nodes.add(owner);
                    owner.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, false, false, false, false));
                }
                return nodes.build().toList();
            });
            assertThat(reached)
                    .containsAll(Fx.get(() -> controls(view)
                            .filter(control -> !control.isDisabled())
                            .toList()));
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

    private static Stream<Node> controls(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> Stream.concat(
                        node.isFocusTraversable() ? Stream.of(node) : Stream.empty(),
                        node instanceof Parent inner ? controls(inner) : Stream.empty()));
    }

    private static String nameOf(Node control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        return Objects.requireNonNullElse(control.getAccessibleText(), Objects.requireNonNullElse(text, ""));
    }
}
