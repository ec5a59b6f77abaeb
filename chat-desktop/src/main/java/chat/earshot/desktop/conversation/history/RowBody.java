package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Entry.Progress;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What a message says, in the column beside the gutter: parts under each other, each as wide as the column. A further
/// kind of thing to show is one more part. FX thread.
final class RowBody extends Region {
    private final TextPart text;
    private final Part<NotSentLine> notSent;

    /// @param id of the message that is shown at the time
    RowBody(RowActions actions, Supplier<MessageId> id) {
        text = new TextPart(actions.openLink());
        notSent = new Part<>(
                getChildren(),
                () -> new NotSentLine(
                        () -> actions.tryAgain().accept(id.get()),
                        () -> actions.delete().accept(id.get())));
        getChildren().add(text);
    }

    TextPart text() {
        return text;
    }

    void show(Entry entry, RowMetrics metrics) {
        text.show(entry.text(), metrics.fontSize());
        switch (entry) {
            case Entry.Stored _ -> notSent.hide();
            case Entry.Unsent unsent -> show(unsent.progress());
        }
    }

    private void show(Progress progress) {
        switch (progress) {
            case Progress.Fresh _, Progress.Sending _, Progress.Waiting _ -> notSent.hide();
            case Progress.NotSent(String why) -> notSent.show().show(why);
        }
    }

    double heightAt(double width) {
        double height = 0;
        for (Node part : getChildren()) {
            if (part.isVisible()) {
                height += snapSizeY(part.prefHeight(width));
            }
        }
        return height;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAt(width);
    }

    @Override
    protected void layoutChildren() {
        double top = 0;
        for (Node part : getChildren()) {
            if (part.isVisible()) {
                double height = snapSizeY(part.prefHeight(getWidth()));
                part.resizeRelocate(0, top, getWidth(), height);
                top += height;
            }
        }
    }
}
