package chat.earshot.desktop.notices;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.settings.Section;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;

/// What holds for the notices of all rooms, among the settings. FX thread.
public final class NoticeSettings {
    private NoticeSettings() {}

    public static Section of(Notices notices) {
        NoticesViewModel model = notices.choices();
        Button trial = new Button(Texts.text("notices.try"));
        trial.getStyleClass().setAll("outline-button");
        trial.setOnAction(_ -> notices.tryOut());
        return new Section(Texts.text("notices.caption"))
                .with(choice("notices.say-what", model.saysWhatProperty()))
                .saying(Texts.text("notices.say-what.otherwise"))
                .with(choice("notices.sound", model.soundProperty()))
                .with(Texts.text("notices.like"), trial)
                .saying(Texts.text("notices.where"));
    }

    private static CheckBox choice(String key, BooleanProperty chosen) {
        CheckBox box = new CheckBox(Texts.text(key));
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }
}
