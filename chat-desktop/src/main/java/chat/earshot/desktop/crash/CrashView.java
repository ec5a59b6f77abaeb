package chat.earshot.desktop.crash;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says that something went wrong, what became of what one wrote, and what whoever mends it wants to know. FX thread.
public final class CrashView extends VBox {
    private static final double WIDTH = 560;

    private final CrashReport report;

    public CrashView(CrashReport report) {
        this.report = report;
        getStyleClass().add("crash");
        setPrefWidth(WIDTH);
        Label title = new Label(Texts.text("crash.title"));
        title.getStyleClass().add("settings-title");
        Label words = new Label(sentence());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label caption = new Label(Texts.text("crash.details"));
        caption.getStyleClass().add("caption");
        TextArea details = new TextArea(report.details());
        details.setEditable(false);
        details.setPrefRowCount(8);
        details.setAccessibleText(caption.getText());
        caption.setLabelFor(details);
        VBox.setVgrow(details, Priority.ALWAYS);
        getChildren().setAll(title, words, caption, details, foot());
    }

    private String sentence() {
        return Texts.text(
                switch (report.kind()) {
                    case FAULT -> "crash.fault";
                    case DISK -> "crash.disk";
                });
    }

    private HBox foot() {
        Button copy = new Button(Texts.text("crash.copy"));
        copy.getStyleClass().setAll("outline-button");
        copy.setOnAction(_ -> copy());
        Button close = new Button(Texts.text("crash.close"));
        close.getStyleClass().setAll("primary-button");
        close.setDefaultButton(true);
        close.setOnAction(_ -> getScene().getWindow().hide());
        HBox foot = new HBox(12, copy, close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(report.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
