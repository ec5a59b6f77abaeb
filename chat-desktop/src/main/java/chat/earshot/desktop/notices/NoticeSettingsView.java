package chat.earshot.desktop.notices;

import chat.earshot.desktop.language.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What holds for the notices of all rooms. FX thread.
public final class NoticeSettingsView extends VBox {

    public NoticeSettingsView(Notices notices) {
        getStyleClass().add("notice-settings");
        NoticesViewModel model = notices.choices();
        CheckBox saysWhat = new CheckBox(Texts.text("notices.say-what"));
        saysWhat.selectedProperty().bindBidirectional(model.saysWhatProperty());
        CheckBox sound = new CheckBox(Texts.text("notices.sound"));
        sound.selectedProperty().bindBidirectional(model.soundProperty());
        Button trial = new Button(Texts.text("notices.try"));
        trial.getStyleClass().setAll("outline-button");
        trial.setOnAction(_ -> notices.tryOut());
        Label caption = new Label(Texts.text("notices.caption"));
        caption.getStyleClass().add("strong");
        getChildren()
                .setAll(
                        caption,
                        saysWhat,
                        explanation("notices.say-what.otherwise"),
                        sound,
                        trial,
                        explanation("notices.where"));
    }

    private static Label explanation(String key) {
        Label words = new Label(Texts.text(key));
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        return words;
    }
}
