package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.Entry.Progress;
import chat.earshot.desktop.conversation.RowContent.Opening;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Avatar;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// One message in the [MessageView]: parts under each other, beside a gutter. What a later kind of message needs is one
/// more part. It is used again and again for other messages. FX thread.
final class MessageRow extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private static final double LEFT = 20;
    private static final double TEXT = 72;
    private static final double RIGHT = 24;
    private static final double GAP = 9;
    private static final double DAY_HEIGHT = 40;
    private static final double AUTHOR_HEIGHT = 21;
    private static final double BODY_INSET = 2;
    private static final double NOT_SENT_HEIGHT = 23;

    private final RowActions actions;
    private final Tooltip fullTime = new Tooltip();
    private final Region band = new Region();
    private final Label gutter = new Label();
    private final BodyText body = new BodyText();
    private @Nullable DayLine day;
    private @Nullable Avatar avatar;
    private @Nullable AuthorLine author;
    private @Nullable NotSentLine notSent;

    private @Nullable RowContent content;
    private double measuredAt = -1;
    private double measured;

    MessageRow(RowActions actions, Moments moments) {
        this.actions = actions;
        fullTime.setOnShowing(
                _ -> fullTime.setText(moments.full(content().entry().at())));
        getStyleClass().add("message-row");
        band.getStyleClass().add("band");
        gutter.getStyleClass().add("gutter");
        gutter.setTooltip(fullTime);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(band, gutter, body);
    }

    RowContent content() {
        return Objects.requireNonNull(content, "A row is shown something before it is asked");
    }

    MessageId id() {
        return content().entry().id();
    }

    boolean shows(RowContent wanted) {
        return wanted.equals(content);
    }

    void show(RowContent wanted) {
        content = wanted;
        measuredAt = -1;
        body.show(wanted.entry().text());
        showOpening(wanted);
        showProgress(wanted);
        setAccessibleText(Texts.text(
                "message.spoken",
                wanted.author().name(),
                wanted.time(),
                wanted.entry().text()));
        requestLayout();
    }

    void showCurrent(Current current) {
        pseudoClassStateChanged(CURRENT, current == Current.YES);
    }

    /// Whether keyboard commands act on it.
    enum Current {
        YES,
        NO
    }

    /// Measures at this width; remembered until width or content change.
    double heightAt(double width) {
        if (measuredAt != width) {
            measured = snapSizeY(bodyBottom(width) + (notSentLine() == null ? 0 : NOT_SENT_HEIGHT));
            measuredAt = width;
        }
        return measured;
    }

    /// Where the words begin, from the row's top: what stays in place while things around change.
    double bodyTop() {
        return bodyTopOf(content().opening());
    }

    /// The same, before there is a row.
    static double bodyTopOf(Opening opening) {
        return switch (opening) {
            case Opening.Day _ -> DAY_HEIGHT + GAP + AUTHOR_HEIGHT;
            case Opening.Group _ -> GAP + AUTHOR_HEIGHT;
            case Opening.Continued _ -> 0;
        };
    }

    private double bodyBottom(double width) {
        double bottom = bodyTop() + snapSizeY(body.prefHeight(textWidth(width))) + 2 * BODY_INSET;
        return startsGroup() ? Math.max(bottom, groupTop() + GAP + Avatar.Size.MESSAGE.side() + BODY_INSET) : bottom;
    }

    private double groupTop() {
        return switch (content().opening()) {
            case Opening.Day _ -> DAY_HEIGHT;
            case Opening.Group _, Opening.Continued _ -> 0;
        };
    }

    private boolean startsGroup() {
        return switch (content().opening()) {
            case Opening.Day _, Opening.Group _ -> true;
            case Opening.Continued _ -> false;
        };
    }

    private static double textWidth(double width) {
        return Math.max(1, width - TEXT - RIGHT);
    }

    private void showOpening(RowContent wanted) {
        switch (wanted.opening()) {
            case Opening.Continued _ -> {
                hide(day);
                hide(avatar);
                hide(author);
            }
            case Opening.Group _ -> {
                hide(day);
                showAuthor(wanted);
            }
            case Opening.Day(String label) -> {
                day = shown(day, DayLine::new);
                day.show(label);
                showAuthor(wanted);
            }
        }
    }

    private void showAuthor(RowContent wanted) {
        avatar = shown(avatar, () -> new Avatar(Avatar.Size.MESSAGE));
        avatar.show(wanted.author());
        author = shown(author, () -> new AuthorLine(fullTime));
        author.show(wanted);
    }

    private void showProgress(RowContent wanted) {
        gutter.setGraphic(null);
        gutter.setText(wanted.time());
        switch (wanted.entry()) {
            case Entry.Stored _ -> {
                pseudoClassStateChanged(PENDING, false);
                hide(notSent);
            }
            case Entry.Unsent unsent -> showProgress(unsent.progress());
        }
        gutter.setVisible(!startsGroup());
    }

    private void showProgress(Progress progress) {
        hide(notSent);
        pseudoClassStateChanged(PENDING, false);
        switch (progress) {
            case Progress.Fresh _ -> {}
            case Progress.Sending _ -> showClock();
            case Progress.Waiting _ -> {
                showClock();
                pseudoClassStateChanged(PENDING, true);
            }
            case Progress.NotSent(String why) -> {
                notSent = shown(
                        notSent,
                        () -> new NotSentLine(
                                () -> actions.tryAgain().accept(id()),
                                () -> actions.delete().accept(id())));
                notSent.show(why);
            }
        }
    }

    private void showClock() {
        gutter.setText("");
        gutter.setGraphic(new FontIcon(BootstrapIcons.CLOCK));
    }

    private @Nullable NotSentLine notSentLine() {
        return notSent != null && notSent.isVisible() ? notSent : null;
    }

    private static void hide(@Nullable Node part) {
        if (part != null) {
            part.setVisible(false);
        }
    }

    private <T extends Node> T shown(@Nullable T part, Supplier<T> maker) {
        T node = part;
        if (node == null) {
            node = maker.get();
            getChildren().add(node);
        }
        node.setVisible(true);
        return node;
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
        double bodyHeight = snapSizeY(body.prefHeight(textWidth(width)));
        body.resizeRelocate(TEXT, bodyTop + BODY_INSET, textWidth(width), bodyHeight);
        double bandTop = startsGroup() ? groupTop() + GAP - 2 : bodyTop;
        band.resizeRelocate(0, bandTop, width, getHeight() - bandTop);
        gutter.resizeRelocate(0, bodyTop + BODY_INSET, TEXT - 12, 20);
        layOutOpening(width);
        NotSentLine line = notSentLine();
        if (line != null) {
            line.resizeRelocate(TEXT, getHeight() - NOT_SENT_HEIGHT, textWidth(width), NOT_SENT_HEIGHT - 2);
        }
    }

    private void layOutOpening(double width) {
        double top = groupTop() + GAP;
        if (day != null) {
            day.resizeRelocate(LEFT, 0, width - LEFT - RIGHT, DAY_HEIGHT);
        }
        if (avatar != null) {
            avatar.resizeRelocate(LEFT, top, Avatar.Size.MESSAGE.side(), Avatar.Size.MESSAGE.side());
        }
        if (author != null) {
            author.resizeRelocate(TEXT, top - 1, textWidth(width), AUTHOR_HEIGHT);
        }
    }
}
