package chat.earshot.desktop.join;

import chat.earshot.desktop.language.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A sentence that says what is wrong, and the way to find out why. FX thread.
final class Problem extends VBox {
    private final BooleanProperty silenced = new SimpleBooleanProperty(this, "silenced");

    Problem(ReadOnlyStringProperty sentence, Runnable onQuestion) {
        super(2);
        Label words = new Label();
        words.getStyleClass().add("error-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(sentence);
        Button why = new Button(Texts.text("join.what-is-wrong"));
        why.getStyleClass().setAll("text-button");
        why.setOnAction(_ -> onQuestion.run());
        getChildren().setAll(words, why);
        visibleProperty().bind(sentence.isNotEmpty().and(silenced.not()));
        managedProperty().bind(visibleProperty());
    }

    /// Whether the sentence is said elsewhere just now.
    void setSilenced(boolean elsewhere) {
        silenced.set(elsewhere);
    }
}
