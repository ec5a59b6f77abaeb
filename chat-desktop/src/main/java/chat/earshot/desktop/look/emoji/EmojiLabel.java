package chat.earshot.desktop.look.emoji;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;

/// A label that shows the emoji in its words as pictures: for names, which people choose. Its text has a stand-in for
/// each, its accessible text the words themselves. FX thread.
public final class EmojiLabel extends Label {
    private final StandIns standIns = new StandIns();
    private final List<EmojiView> pictures = new ArrayList<>();
    private String words = "";

    public void show(String wanted) {
        words = wanted;
        setText(standIns.standIn(wanted));
        setAccessibleText(wanted);
    }

    /// What it shows, with the emoji.
    public String words() {
        return words;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean hasEmoji = !words.equals(getText());
        if ((hasEmoji || !pictures.isEmpty()) && lookup(".text") instanceof Text text) {
            getChildren().removeAll(pictures);
            pictures.clear();
            showPictures(text);
        }
    }

    /// Over what is left of the text where there is not room for all.
    private void showPictures(Text text) {
        String shown = text.getText();
        for (int i = 0; i < shown.length(); i++) {
            int at = i;
            standIns.behind(shown.charAt(i)).ifPresent(emoji -> show(emoji, text, at));
        }
        getChildren().addAll(pictures);
    }

    private void show(String emoji, Text text, int at) {
        EmojiView picture = new EmojiView(emoji, getFont().getSize());
        double side = picture.prefWidth(-1);
        picture.setManaged(false);
        if (text.caretShape(at, true)[0] instanceof MoveTo top) {
            Point2D place = positionOf(text, top);
            double height = text.getLayoutBounds().getHeight();
            picture.resizeRelocate(
                    snapPositionX(place.getX()), snapPositionY(place.getY() + (height - side) / 2), side, side);
            pictures.add(picture);
        }
    }

    private static Point2D positionOf(Node text, MoveTo top) {
        return text.localToParent(
                new Point2D(top.getX() + 1, text.getLayoutBounds().getMinY()));
    }
}
