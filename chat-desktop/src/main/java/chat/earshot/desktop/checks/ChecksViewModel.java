package chat.earshot.desktop.checks;

import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.language.Texts;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A series of checks and what has come of it so far. FX thread; the checks are made elsewhere.
public final class ChecksViewModel {
    private final Check check;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    /// One for all: whoever listens to it is heard for as long as it is held, and it is held here.
    private final ObservableList<Finding> readOnly = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    /// Which run it is, so that a late answer to an earlier one is known as such.
    private int run;

    public ChecksViewModel(Check check) {
        this.check = check;
    }

    /// Makes the checks, again if they were made before.
    public void begin() {
        int current = ++run;
        findings.clear();
        running.set(true);
        Thread.ofVirtual().name("checks").start(() -> {
            try {
                check.run(finding -> tell(current, () -> findings.add(finding)));
            } finally {
                tell(current, () -> running.set(false));
            }
        });
    }

    /// Whatever comes now is not wanted any more.
    public void end() {
        run++;
        running.set(false);
    }

    public ObservableList<Finding> findings() {
        return readOnly;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// All of it, to be sent to somebody who can help.
    public String asText() {
        return findings.stream()
                .map(finding -> mark(finding.verdict()) + " " + finding.what() + ": " + finding.sentence())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Texts.text("check.good");
            case NOTE -> Texts.text("check.note");
            case BAD -> Texts.text("check.bad");
        };
    }

    private void tell(int ofRun, Runnable change) {
        Platform.runLater(() -> {
            if (ofRun == run) {
                change.run();
            }
        });
    }
}
