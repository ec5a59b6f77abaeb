package chat.earshot.desktop.join;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A text field with its name above and what is wrong with it below. FX thread.
final class Field extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /// @param row the field, with what stands beside it
    /// @param problem what is wrong; empty when nothing is
    Field(String label, TextField input, Node row, ReadOnlyStringProperty problem) {
        super(7);
        Label above = new Label(label);
        above.getStyleClass().add("field-label");
        above.setLabelFor(input);
        Label below = new Label();
        below.getStyleClass().add("error-text");
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        below.textProperty().bind(problem);
        below.visibleProperty().bind(problem.isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        problem.subscribe(sentence -> {
            input.pseudoClassStateChanged(ERROR, !sentence.isEmpty());
            input.setAccessibleHelp(sentence);
        });
        input.setAccessibleText(label);
        getChildren().setAll(above, row, below);
    }
}
