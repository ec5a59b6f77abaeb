package chat.earshot.desktop.emoji;

import chat.earshot.desktop.emoji.EmojiPickerViewModel.Pick;
import chat.earshot.desktop.emoji.EmojiPickerViewModel.Shelf;
import java.util.ArrayList;
import java.util.List;

/// A row of the [EmojiGrid]. Immutable.
sealed interface GridRow {
    int COLUMNS = 9;

    /// What the rows below have in common.
    record Heading(String title) implements GridRow {}

    /// At most [#COLUMNS] emoji beside each other.
    record Line(List<Pick> emoji) implements GridRow {}

    /// The shelves under each other, each below its heading.
    static List<GridRow> of(List<Shelf> shelves) {
        List<GridRow> rows = new ArrayList<>();
        for (Shelf shelf : shelves) {
            rows.add(new Heading(shelf.title()));
            for (int start = 0; start < shelf.emoji().size(); start += COLUMNS) {
                int end = Math.min(start + COLUMNS, shelf.emoji().size());
                rows.add(new Line(shelf.emoji().subList(start, end)));
            }
        }
        return List.copyOf(rows);
    }
}
