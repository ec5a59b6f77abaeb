package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.look.Script;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.net.URI;
import java.text.Bidi;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The part of a row that shows what was said, run by run. Each has a layout of its own, so that no direction mark in
/// one turns its neighbours. It knows which characters are where, and draws what of them is selected. FX thread.
final class TextPart extends Region {
    private final Consumer<URI> openLink;
    private final Path selection = new Path();
    private final TextFlow flow = new TextFlow();
    /// Alone in the flow, mostly.
    private final Text words = text("");

    private String shown = "";
    private double fontSize;
    private RunMap map = new RunMap(List.of());
    private int selectedFrom;
    private int selectedTo;

    /// @param openLink is given where a link leads that was clicked
    TextPart(Consumer<URI> openLink) {
        this.openLink = openLink;
        getStyleClass().add("body");
        flow.getStyleClass().add("flow");
        flow.getChildren().add(words);
        selection.getStyleClass().add("selected-text");
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        getChildren().setAll(selection, flow);
    }

    /// @param size of the font, by which pictures are as high as a line
    void show(String text, double size) {
        if (text.equals(shown) && size == fontSize) {
            return;
        }
        shown = text;
        fontSize = size;
        List<Run> runs = Runs.of(text);
        map = new RunMap(runs);
        if (runs.size() == 1 && runs.getFirst() instanceof Run.Words) {
            words.setText(text);
            Script.dress(words, text);
            if (!flow.getChildren().contains(words)) {
                flow.getChildren().setAll(words);
            }
        } else {
            flow.getChildren().setAll(runs.stream().map(this::drawn).toList());
        }
        // All of it, since what is drawn behind the text is mirrored as the text is.
        setNodeOrientation(directionOf(text));
        requestLayout();
    }

    /// Marks these characters as selected; none, when there are none between the two.
    void showSelected(int from, int to) {
        if (from != selectedFrom || to != selectedTo) {
            selectedFrom = from;
            selectedTo = to;
            drawSelection();
        }
    }

    /// The place between characters that is nearest to this point of the parent.
    int characterAt(double x, double y) {
        Point2D point = parentToLocal(x, y).subtract(0, snappedTopInset());
        if (point.getY() < 0) {
            return 0;
        }
        if (point.getY() >= flow.getHeight()) {
            return shown.length();
        }
        int place = flow.getHitInfo(point).getInsertionIndex();
        return Graphemes.floor(shown, map.characterAt(place));
    }

    /// Where in the parent a caret before this character would be.
    Bounds caretAt(int character) {
        Path caret = new Path(flow.getCaretShape(map.placeOf(character), true));
        Bounds bounds = caret.getBoundsInLocal();
        return localToParent(
                new BoundingBox(bounds.getCenterX(), bounds.getMinY() + snappedTopInset(), 0, bounds.getHeight()));
    }

    /// Where in the parent the words are.
    Bounds wordBounds() {
        return localToParent(flow.getBoundsInParent());
    }

    double fontSize() {
        return words.getFont().getSize();
    }

    /// As its first letter that has a direction says.
    static NodeOrientation directionOf(String words) {
        boolean leftToRight = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return leftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT;
    }

    private Node drawn(Run run) {
        return switch (run) {
            case Run.Words(String characters) -> dressed(text(characters));
            case Run.Link(String characters, URI target) -> dressed(new LinkText(characters, target, openLink));
            case Run.Picture(String characters) -> new EmojiView(characters, fontSize);
        };
    }

    private Text dressed(Text text) {
        Script.dress(text, shown);
        return text;
    }

    private static Text text(String characters) {
        Text text = new Text(characters);
        text.getStyleClass().add("body-text");
        return text;
    }

    private void drawSelection() {
        if (selectedFrom >= selectedTo) {
            selection.getElements().clear();
        } else {
            selection
                    .getElements()
                    .setAll(flow.getRangeShape(map.placeOf(selectedFrom), map.placeOf(selectedTo), true));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snapSizeY(flow.prefHeight(width)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        flow.resizeRelocate(0, top, getWidth(), getHeight() - top - snappedBottomInset());
        selection.relocate(0, top);
        if (selectedFrom < selectedTo) {
            flow.layout();
            drawSelection();
        }
    }
}
