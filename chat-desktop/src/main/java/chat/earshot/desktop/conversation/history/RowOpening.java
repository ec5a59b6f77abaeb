package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.look.Avatar;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What stands above the words of a [MessageRow], and the author's picture beside them. FX thread.
final class RowOpening {
    private final Part<DayLine> day;
    private final Part<UnreadLine> unread;
    private final Part<Avatar> avatar;
    private final Part<AuthorLine> author;

    /// @param children of the row
    RowOpening(List<Node> children, Tooltip fullTime) {
        day = new Part<>(children, DayLine::new);
        unread = new Part<>(children, UnreadLine::new);
        avatar = new Part<>(children, () -> new Avatar(Avatar.Size.MESSAGE));
        author = new Part<>(children, () -> new AuthorLine(fullTime));
    }

    /// @param time of day, as people write it
    void show(RowContent content, String time) {
        day.hide();
        unread.hide();
        avatar.hide();
        author.hide();
        for (Opener opener : content.openers()) {
            switch (opener) {
                case Opener.Day(String label) -> day.show().show(label);
                case Opener.Unread(int count) -> unread.show().show(count);
                case Opener.Group _ -> {
                    avatar.show().show(content.author());
                    author.show().show(content, time);
                }
            }
        }
    }

    /// Puts everything above the words.
    void layOut(RowContent content, RowMetrics metrics, double width) {
        double top = 0;
        for (Opener opener : content.openers()) {
            double height = metrics.heightOf(opener);
            switch (opener) {
                case Opener.Day _ -> layOutLine(day, top, width, height);
                case Opener.Unread _ -> layOutLine(unread, top, width, height);
                case Opener.Group _ -> layOutGroup(top, metrics, width);
            }
            top += height;
        }
    }

    private static void layOutLine(Part<? extends Region> line, double top, double width, double height) {
        line.shown()
                .ifPresent(region -> region.resizeRelocate(
                        RowMetrics.LEFT, top, Math.max(0, width - RowMetrics.LEFT - RowMetrics.RIGHT), height));
    }

    private void layOutGroup(double top, RowMetrics metrics, double width) {
        double side = Avatar.Size.MESSAGE.side();
        avatar.shown().ifPresent(square -> square.resizeRelocate(RowMetrics.LEFT, top + metrics.gap(), side, side));
        author.shown()
                .ifPresent(line ->
                        line.resizeRelocate(RowMetrics.TEXT, top, RowMetrics.textWidth(width), metrics.group()));
    }
}
