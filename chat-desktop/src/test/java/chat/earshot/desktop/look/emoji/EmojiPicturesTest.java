package chat.earshot.desktop.look.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.Fx;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

class EmojiPicturesTest {
    @Test
    void aPictureHasExactlyThePixelsAskedFor() {
        Image picture = Fx.get(() -> EmojiPictures.picture("😀", 34));
        assertThat(picture.getWidth()).isEqualTo(34);
        assertThat(picture.getHeight()).isEqualTo(34);
        assertThat(picture.getPixelReader().getColor(17, 10)).isEqualTo(Color.web("#FFCC4D"));
        assertThat(picture.getPixelReader().getColor(0, 0).getOpacity()).isLessThan(0.1);
    }

    @Test
    void tonesOfSkinDiffer() {
        Color light =
                Fx.get(() -> EmojiPictures.picture("👍🏻", 36).getPixelReader().getColor(18, 24));
        Color dark =
                Fx.get(() -> EmojiPictures.picture("👍🏿", 36).getPixelReader().getColor(18, 24));
        assertThat(light.getBrightness()).isGreaterThan(dark.getBrightness() + 0.2);
    }

    @Test
    void picturesPaintedTogetherAreThoseAskedForLater() {
        Fx.run(() -> {
            EmojiPictures.prepare(List.of("🍕", "🍺", "🍕"), 29);
            Image beer = EmojiPictures.picture("🍺", 29);
            assertThat(EmojiPictures.picture("🍺", 29)).isSameAs(beer);
            assertThat(beer.getPixelReader().getColor(14, 14)).isNotEqualTo(Color.TRANSPARENT);
        });
    }

    @Test
    void anEmojiAmongTextMakesItsLineNoHigher() {
        Fx.run(() -> {
            TextFlow words = new TextFlow(text("words"));
            TextFlow mixed = new TextFlow(text("words"), new EmojiView("😀", 14), text("words"));
            assertThat(mixed.prefHeight(-1)).isLessThanOrEqualTo(Math.ceil(words.prefHeight(-1)) + 1);
        });
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.setStyle("-fx-font-family: Inter; -fx-font-size: 14px");
        return text;
    }
}
