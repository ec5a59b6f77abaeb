package chat.earshot.desktop;

import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.look.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The app's views in a window, without a server: tests tell the switchboard what a client would.
final class Shown implements AutoCloseable {
    private final LocalStore store;
    private final Workspace workspace;
    private final Stage stage;
    private final Theme theme;
    private final StackPane root = new StackPane();
    private final ObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    private Shown(Path folder) throws Exception {
        store = LocalStore.open(folder);
        HostingViewModel hosting = new HostingViewModel(folder.resolve("server"), "127.0.0.1", 0);
        workspace = new Workspace(store, hosting, new Moments(Sample.CLOCK, Locale.UK));
        stage = new Stage();
        theme = new Theme(workspace.settings().dressProperty(), scheme);
        stage.setScene(theme.scene(root));
    }

    static Shown in(Path folder) {
        return Fx.get(() -> new Shown(folder));
    }

    Workspace workspace() {
        return workspace;
    }

    Theme theme() {
        return theme;
    }

    LocalStore store() {
        return store;
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Puts this view into the window, at this size inside.
    void show(Parent view, double width, double height) {
        Fx.run(() -> {
            root.getChildren().setAll(view);
            root.setPrefSize(width, height);
            stage.sizeToScene();
            stage.show();
            view.requestFocus();
        });
        Pictures.settle();
    }

    void paint(ColorScheme wanted) {
        Fx.run(() -> scheme.set(wanted));
        Pictures.settle();
    }

    @Override
    public void close() {
        Fx.run(() -> {
            stage.close();
            workspace.close();
            store.close();
        });
    }
}
