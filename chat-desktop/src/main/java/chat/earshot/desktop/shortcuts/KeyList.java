package chat.earshot.desktop.shortcuts;

import java.util.List;
import javafx.scene.input.KeyCodeCombination;

/// What keys do in one place, under a heading. Immutable.
public record KeyList(String heading, List<Line> lines) {
    public KeyList {
        lines = List.copyOf(lines);
    }

    /// @param words what they do, said to people
    public record Line(String words, KeyCodeCombination keys) {}
}
