package chat.earshot.desktop.emoji;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.emoji.EmojiView;
import chat.earshot.desktop.look.emoji.SkinTone;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Asks in which tone of skin people are drawn. FX thread.
final class ToneButton extends MenuButton {
    private static final String HAND = "✋";
    private static final double FONT_SIZE = 18;

    ToneButton(ObjectProperty<SkinTone> tone) {
        getStyleClass().addAll("icon-button", "menu-only");
        for (SkinTone one : SkinTone.values()) {
            MenuItem item = new MenuItem(titleOf(one), new EmojiView(one.of(HAND), FONT_SIZE));
            item.setOnAction(_ -> tone.set(one));
            getItems().add(item);
        }
        tone.subscribe(now -> {
            setGraphic(new EmojiView(now.of(HAND), FONT_SIZE));
            setAccessibleText(Texts.text("emoji.tone", titleOf(now)));
        });
    }

    private static String titleOf(SkinTone tone) {
        return Texts.text(
                switch (tone) {
                    case NONE -> "emoji.tone-none";
                    case LIGHT -> "emoji.tone-light";
                    case MEDIUM_LIGHT -> "emoji.tone-medium-light";
                    case MEDIUM -> "emoji.tone-medium";
                    case MEDIUM_DARK -> "emoji.tone-medium-dark";
                    case DARK -> "emoji.tone-dark";
                });
    }
}
