package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.shortcuts.KeyList;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of keys says nothing that is not so.
class PlaceKeysTest {
    @TempDir
    Path folder;

    @Test
    void everyListedKeyDoesSomethingWhereItIsSaidTo() {
        try (Shown shown = Shown.in(folder)) {
            Fx.run(() -> {
                shown.workspace().switchboard().received(Sample.welcome(30));
                shown.workspace()
                        .switchboard()
                        .received(new Event.History(RoomId.GENERAL, Sample.messages(1, 30), 30, false, false, false));
            });
            shown.show(shown.workspace().mainView(), 1000, 700);
            assertAllHandled(shown.scene().lookup(".composer .text-area"), PlaceKeys.writing());
            assertAllHandled(shown.workspace().conversationView().history(), PlaceKeys.reading());
        }
    }

    private static void assertAllHandled(Node place, KeyList list) {
        assertThat(list.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(isHandled(place, line.keys()))
                        .as(line.words())
                        .isTrue());
    }

    /// Whether the place keeps the key for itself.
    private static boolean isHandled(Node place, KeyCodeCombination keys) {
        return Fx.get(() -> {
            AtomicBoolean passedOn = new AtomicBoolean();
            EventHandler<KeyEvent> after = _ -> passedOn.set(true);
            place.getParent().addEventHandler(KeyEvent.KEY_PRESSED, after);
            place.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    keys.getCode(),
                    keys.getShift() == ModifierValue.DOWN,
                    keys.getShortcut() == ModifierValue.DOWN,
                    keys.getAlt() == ModifierValue.DOWN,
                    false));
            place.getParent().removeEventHandler(KeyEvent.KEY_PRESSED, after);
            return !passedOn.get();
        });
    }
}
