package chat.earshot.desktop;

import chat.earshot.desktop.checks.ChecksViewModel;
import chat.earshot.desktop.diagnosis.DiagnosisView;
import chat.earshot.desktop.diagnosis.FindDiagnosis;
import chat.earshot.desktop.diagnosis.JoinDiagnosis;
import chat.earshot.desktop.hosting.HostingView;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import java.time.InstantSource;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The window beside the others, for what somebody wants to look at for a moment: how others join, and
/// what is wrong. Made when it is first wanted. FX thread.
final class Pages {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 640;

    private final Theme theme;
    private final ScrollPane content = new ScrollPane();
    private @Nullable Stage stage;
    private @Nullable ChecksViewModel checks;

    Pages(Theme theme) {
        this.theme = theme;
        content.getStyleClass().add("page-window");
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setPrefSize(WIDTH, HEIGHT);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
    }

    /// How others join the server here.
    void showHosting(HostingViewModel hosting, Window owner) {
        hosting.invite(addresses -> {
            ChecksViewModel selfCheck = hosting.selfCheck();
            show(new HostingView(addresses, selfCheck), selfCheck, owner);
        });
    }

    /// Why an address can't be joined, or, when it is empty, why a server isn't found.
    void showDiagnosis(String typed, Window owner) {
        ChecksViewModel diagnosis = new ChecksViewModel(
                typed.isBlank() ? new FindDiagnosis() : new JoinDiagnosis(typed.strip(), InstantSource.system()));
        show(new DiagnosisView(typed.strip(), diagnosis), diagnosis, owner);
    }

    void close() {
        endChecks();
        if (stage != null) {
            stage.hide();
        }
    }

    private void show(Parent page, ChecksViewModel made, Window owner) {
        endChecks();
        checks = made;
        content.setContent(page);
        content.setVvalue(0);
        Stage shown = stageOf(owner);
        shown.show();
        shown.toFront();
        made.begin();
    }

    private Stage stageOf(Window owner) {
        Stage known = stage;
        if (known == null) {
            known = new Stage();
            known.setScene(theme.scene(content));
            known.setTitle(Texts.text("app.name"));
            known.getIcons().setAll(AppIcon.images());
            known.setMinWidth(MainView.MIN_WIDTH);
            known.showingProperty().subscribe(showing -> {
                if (!showing) {
                    endChecks();
                }
            });
            stage = known;
        }
        if (!known.isShowing()) {
            known.setX(owner.getX() + 24);
            known.setY(owner.getY() + 24);
        }
        return known;
    }

    private void endChecks() {
        if (checks != null) {
            checks.end();
            checks = null;
        }
    }
}
