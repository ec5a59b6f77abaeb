package chat.earshot.desktop.checks;

import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.language.Texts;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What has come of a series of checks, line by line, to be copied and to be made again. FX thread.
public final class ChecksView extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final ChecksViewModel model;
    private final VBox lines = new VBox(12);
    private final ProgressBar progress = new ProgressBar();

    public ChecksView(ChecksViewModel model) {
        super(14);
        this.model = model;
        getStyleClass().add("checks");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setPrefHeight(3);
        progress.setAccessibleText(Texts.text("check.running"));
        progress.visibleProperty().bind(model.runningProperty());
        Button again = button("check.again");
        again.setOnAction(_ -> model.begin());
        again.disableProperty().bind(model.runningProperty());
        Button copy = button("check.copy");
        copy.setOnAction(_ -> copy());
        getChildren().setAll(lines, progress, new HBox(14, again, copy));
        model.findings().addListener((ListChangeListener<Finding>) _ -> show());
        show();
    }

    private void show() {
        lines.getChildren()
                .setAll(model.findings().stream().map(ChecksView::line).toList());
    }

    private static Node line(Finding finding) {
        FontIcon sign = new FontIcon(
                switch (finding.verdict()) {
                    case GOOD -> BootstrapIcons.CHECK_CIRCLE_FILL;
                    case NOTE -> BootstrapIcons.INFO_CIRCLE;
                    case BAD -> BootstrapIcons.X_CIRCLE_FILL;
                });
        Label what = new Label(finding.what());
        what.getStyleClass().add("strong");
        Label sentence = new Label(finding.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, what, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(10, sign, words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("check-line");
        line.pseudoClassStateChanged(BAD, finding.verdict() == Verdict.BAD);
        line.pseudoClassStateChanged(GOOD, finding.verdict() == Verdict.GOOD);
        line.setAccessibleText(
                ChecksViewModel.mark(finding.verdict()) + " " + finding.what() + ": " + finding.sentence());
        return line;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Button button(String key) {
        Button button = new Button(Texts.text(key));
        button.getStyleClass().setAll("text-button");
        return button;
    }
}
