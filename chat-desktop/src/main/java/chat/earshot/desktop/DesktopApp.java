package chat.earshot.desktop;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.cache.StoreUnavailableException;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.crash.CrashReporter;
import chat.earshot.desktop.finding.MulticastLookout;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import chat.earshot.desktop.notices.system.SystemNotices;
import chat.earshot.desktop.settings.SettingsViewModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The app: opens what is kept on this computer, puts everything together, and shows the first window. FX thread.
public final class DesktopApp extends Application {
    /// For every thread, from the very start.
    static final CrashReporter CRASHES = new CrashReporter();

    private static final Logger LOG = System.getLogger(DesktopApp.class.getName());
    private static final int EXIT_FAILED = 1;
    private static final String SERVER_FOLDER = "server";
    private static final long SECONDS_TO_END = 4;

    private final CountDownLatch stopped = new CountDownLatch(1);

    private @Nullable LocalStore store;
    private @Nullable Workspace workspace;

    @Override
    public void start(Stage first) throws DesktopOptions.WrongOptionException {
        DesktopOptions options = DesktopOptions.read(getParameters().getRaw());
        try {
            LocalStore opened = LocalStore.open(options.data());
            store = opened;
            Texts.speak(SettingsViewModel.languageIn(opened.settings()).locale());
            Workspace wired = new Workspace(opened, hosting(options), moments());
            workspace = wired;
            Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder, "ending"));
            wired.finding().listenWith(new MulticastLookout());
            Theme theme = new Theme(wired.settings().dressProperty(), systemColors());
            wired.conversationView().setOnLink(link -> getHostServices().showDocument(link.toString()));
            wired.notices()
                    .tellThrough(clicked -> SystemNotices.notifier(clicked, AppIcon::image), SystemNotices.sound());
            Windows windows = new Windows(wired, theme, opened.settings());
            CRASHES.use(wired.conversation()::keepDraft, windows.side()::showCrash);
            new FirstSteps(wired, windows, opened.settings()).take(options);
            new FirstPulse("First pulse").shown();
            String aside = opened.setAside().stream().map(Sentences::about).collect(Collectors.joining("\n\n"));
            if (!aside.isEmpty()) {
                tell(theme, Alert.AlertType.INFORMATION, aside);
            }
        } catch (StoreUnavailableException e) {
            tell(new Theme(systemColors()), Alert.AlertType.ERROR, Sentences.about(e));
            System.exit(EXIT_FAILED);
        }
    }

    @Override
    public void stop() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            if (workspace != null) {
                workspace.close();
            }
            if (store != null) {
                store.close();
            }
        } finally {
            stopped.countDown();
        }
    }

    /// When the system ends the app, as at the end of a session, it ends like any other time: what was
    /// typed is kept, and people who are connected to a server here are told. Not by way of
    /// [Platform#exit()]: once the Java machine ends, that did not always get as far as [#stop].
    private void endInOrder() {
        Platform.runLater(this::stop);
        try {
            if (!stopped.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Ended before everything was closed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObservableValue<ColorScheme> systemColors() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    private static HostingViewModel hosting(DesktopOptions options) {
        return new HostingViewModel(options.data().resolve(SERVER_FOLDER), Protocol.DEFAULT_PORT);
    }

    private static Moments moments() {
        return new Moments(Clock.system(ZoneId.systemDefault()), Texts.locale());
    }

    private static void tell(Theme theme, Alert.AlertType type, String sentence) {
        Alert alert = new Alert(type, sentence);
        theme.dress(alert.getDialogPane().getScene());
        alert.setTitle(Texts.text("app.name"));
        alert.setHeaderText(Texts.text(type == Alert.AlertType.ERROR ? "start.failed" : "start.notice"));
        alert.showAndWait();
    }
}
