package chat.earshot.desktop.conversation;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// Passes on what is typed where nobody takes it, so that one can just write, wherever the keyboard is. A key that does
/// something where it is pressed types nothing: a space on a button, a letter that acts on a message. FX thread.
public final class TypingAnywhere {
    private final Consumer<String> writing;
    /// Whether the key that is down has done something.
    private boolean taken;

    private TypingAnywhere(Consumer<String> writing) {
        this.writing = writing;
    }

    /// @param writing is given the characters, one key at a time
    public static void in(Node window, Consumer<String> writing) {
        TypingAnywhere typing = new TypingAnywhere(writing);
        window.addEventFilter(KeyEvent.KEY_PRESSED, _ -> typing.taken = true);
        window.addEventHandler(KeyEvent.KEY_PRESSED, _ -> typing.taken = false);
        window.addEventHandler(KeyEvent.KEY_TYPED, typing::typed);
    }

    private void typed(KeyEvent event) {
        if (!taken && isPrintable(event)) {
            writing.accept(event.getCharacter());
            event.consume();
        }
        taken = false;
    }

    private static boolean isPrintable(KeyEvent event) {
        String typed = event.getCharacter();
        // Both together are AltGr on Windows, which types.
        boolean command = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        return !command && !typed.isBlank() && typed.codePoints().noneMatch(Character::isISOControl);
    }
}
