package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Entry.Progress;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Avatar;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One message in the [MessageView]: lines above, words and what belongs to them below, beside a gutter. It is used
/// again and again for other messages. FX thread.
final class MessageRow extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private static final double UNDER_AVATAR = 2;
    private static final double GUTTER_GAP = 12;

    private final Moments moments;
    private final Region band = new Region();
    private final Gutter gutter;
    private final RowOpening opening;
    private final RowBody body;

    private @Nullable RowContent content;
    private RowMetrics metrics = RowMetrics.NONE;
    private double measuredAt = -1;
    private double measured;

    MessageRow(RowActions actions, Moments moments) {
        this.moments = moments;
        Tooltip fullTime = new Tooltip();
        fullTime.setOnShowing(
                _ -> fullTime.setText(moments.full(content().entry().at())));
        getStyleClass().add("message-row");
        band.getStyleClass().add("band");
        gutter = new Gutter(fullTime);
        body = new RowBody(actions, this::id);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(band, gutter, body);
        opening = new RowOpening(getChildren(), fullTime);
    }

    RowContent content() {
        return Objects.requireNonNull(content, "A row is shown something before it is asked");
    }

    MessageId id() {
        return content().entry().id();
    }

    TextPart text() {
        return body.text();
    }

    boolean shows(RowContent wanted, RowMetrics inside) {
        return wanted.equals(content) && inside.equals(metrics);
    }

    void show(RowContent wanted, RowMetrics inside) {
        content = wanted;
        metrics = inside;
        body.show(wanted.entry(), inside);
        String time = moments.time(wanted.entry().at());
        opening.show(wanted, time);
        gutter.show(wanted, time);
        pseudoClassStateChanged(PENDING, isWaiting(wanted.entry()));
        setAccessibleText(Texts.text(
                "message.spoken", wanted.author().name(), time, wanted.entry().text()));
        setAccessibleText(Texts.text(
                "message.spoken", wanted.author().name(), time, wanted.entry().text()));
        requestLayout();
    }

    /// Whether keyboard commands act on it.
    void showCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    /// Whether the pointer is over it.
    void showPointed(boolean pointed) {
        pseudoClassStateChanged(POINTED, pointed);
    }

    /// Measures at this width; remembered until something in it changes.
    double heightAt(double width) {
        if (measuredAt != width) {
            double bottom = bodyTop() + body.heightAt(RowMetrics.textWidth(width));
            double least = content().startsGroup() ? avatarBottom() : 0;
            measured = snapSizeY(Math.max(bottom, least));
            measuredAt = width;
        }
        return measured;
    }

    /// Where the words begin, from the row's top: what stays in place while things around change.
    double bodyTop() {
        return metrics.heightOf(content().openers());
    }

    /// Something in it is of another height now.
    @Override
    public void requestLayout() {
        measuredAt = -1;
        super.requestLayout();
    }

    private double avatarBottom() {
        return bodyTop() - metrics.group() + metrics.gap() + Avatar.Size.MESSAGE.side() + UNDER_AVATAR;
    }

    private static boolean isWaiting(Entry entry) {
        return switch (entry) {
            case Entry.Stored _ -> false;
            case Entry.Unsent unsent -> unsent.progress() instanceof Progress.Waiting;
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAt(width);
    }

    @Override
    protected void layoutChildren() {
        if (content == null) {
            return;
        }
        double width = getWidth();
        double bodyTop = bodyTop();
        double bandTop = content.startsGroup() ? bodyTop - metrics.group() + metrics.gap() - UNDER_AVATAR : bodyTop;
        band.resizeRelocate(0, bandTop, width, getHeight() - bandTop);
        gutter.resizeRelocate(0, bodyTop, RowMetrics.TEXT - GUTTER_GAP, metrics.text());
        body.resizeRelocate(RowMetrics.TEXT, bodyTop, RowMetrics.textWidth(width), getHeight() - bodyTop);
        opening.layOut(content, metrics, width);
    }
}
