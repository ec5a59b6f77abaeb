package chat.earshot.desktop.conversation;

import chat.earshot.desktop.look.emoji.EmojiView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The pictures of the emoji in a [WritingArea], over it: each where its stand-in leaves room. It must be laid out
/// after
/// the area. FX thread.
final class EmojiLayer extends Pane {
    private final WritingArea area;
    /// What is shown, in the order of the text.
    private final List<EmojiView> pictures = new ArrayList<>();
    private double fontSize;

    EmojiLayer(WritingArea area) {
        this.area = area;
        getStyleClass().add("emoji-layer");
        setMouseTransparent(true);
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        area.textProperty().subscribe(this::requestLayout);
        area.scrollTopProperty().subscribe(this::requestLayout);
        area.fontProperty().subscribe(this::requestLayout);
        area.layoutBoundsProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        List<Integer> places = places();
        showPictures(places);
        if (area.getSkin() instanceof TextAreaSkin skin) {
            for (int i = 0; i < pictures.size(); i++) {
                place(pictures.get(i), skin.getCharacterBounds(places.get(i)));
            }
        }
    }

    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        String text = area.getText();
        for (int i = 0; i < text.length(); i++) {
            if (area.standIns().behind(text.charAt(i)).isPresent()) {
                places.add(i);
            }
        }
        return places;
    }

    /// Those that are there already stay, so that typing makes none anew.
    private void showPictures(List<Integer> places) {
        if (fontSize != area.getFont().getSize()) {
            fontSize = area.getFont().getSize();
            pictures.clear();
        }
        List<EmojiView> wanted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String emoji =
                    area.standIns().behind(area.getText().charAt(places.get(i))).orElseThrow();
            wanted.add(shown(i, emoji).orElseGet(() -> new EmojiView(emoji, fontSize)));
        }
        if (!wanted.equals(getChildren())) {
            pictures.clear();
            pictures.addAll(wanted);
            getChildren().setAll(wanted);
        }
    }

    private Optional<EmojiView> shown(int index, String emoji) {
        return index < pictures.size() && pictures.get(index).characters().equals(emoji)
                ? Optional.of(pictures.get(index))
                : Optional.empty();
    }

    private void place(EmojiView picture, Rectangle2D room) {
        double side = picture.prefWidth(-1);
        picture.resizeRelocate(
                snapPositionX(room.getMinX() + 1),
                snapPositionY(room.getMinY() + (room.getHeight() - side) / 2),
                side,
                side);
    }
}
