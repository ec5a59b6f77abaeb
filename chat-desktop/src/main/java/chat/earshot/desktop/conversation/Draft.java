package chat.earshot.desktop.conversation;

import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/// What is being written, kept a moment after the last key. FX thread.
final class Draft {
    private static final Duration PAUSE = Duration.millis(400);

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Predicate<String> keeper;
    private String kept = "";

    /// @param keeper is given the text when it is to be kept (empty: there is none any more), and says whether it is
    Draft(Predicate<String> keeper) {
        this.keeper = keeper;
        pause.setOnFinished(_ -> keep());
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void typed(String now) {
        text.set(now);
        if (now.equals(kept)) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
    }

    void keep() {
        pause.stop();
        if (!text.get().equals(kept) && keeper.test(text.get())) {
            kept = text.get();
        }
    }

    /// It was sent.
    void done() {
        text.set("");
        keep();
    }

    /// What had been typed before, unless something else has been since.
    void restore(String before) {
        if (text.get().isEmpty()) {
            kept = before;
            text.set(before);
        }
    }

    /// It stays where it is kept, and nothing of it is here any more.
    void forget() {
        text.set("");
        kept = "";
    }
}
