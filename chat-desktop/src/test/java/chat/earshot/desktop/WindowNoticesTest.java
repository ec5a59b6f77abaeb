package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.look.Theme;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main window and notices: it is looked at or not, wears the sign, and comes when a notice is clicked.
class WindowNoticesTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final About GENERAL = new About.OneRoom(RoomId.GENERAL);

    @TempDir
    Path folder;

    private final Told told = new Told();
    private LocalStore store;
    private Workspace workspace;
    private Stage main;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("profile"));
        workspace = Fx.get(() -> new Workspace(
                store, new HostingViewModel(folder.resolve("server"), 0), new Moments(Sample.CLOCK, Locale.UK)));
        main = Fx.get(() -> {
            told.listenTo(workspace.notices());
            new Windows(workspace, new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)), store.settings());
            Switchboard events = workspace.switchboard();
            events.received(Sample.welcome(200));
            events.received(new Event.History(RoomId.GENERAL, Sample.messages(101, 200), 200, true, false, false));
            events.stateChanged(new ConnectionState.Online(new ServerAddress("localhost", 1)));
            return (Stage) Window.getWindows().getFirst();
        });
        eventually(main::isFocused);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            workspace.close();
        });
        store.close();
    }

    @Test
    void nothingIsToldWhileTheWindowIsInFront() {
        say(Sample.message(201, Sample.ANNA, Sample.NOW, "hello"));
        assertThat(told.titles()).isEmpty();
        assertThat(main.getTitle()).isEqualTo("Studio LAN – Earshot");
    }

    @Test
    void theTitleAndTheIconSayThatSomethingWaitsUntilSomebodyLooks() {
        List<Image> plain = Fx.get(() -> List.copyOf(main.getIcons()));
        lookElsewhere();
        say(Sample.message(201, Sample.ANNA, Sample.NOW, "hello"));
        assertThat(main.getTitle()).isEqualTo("• Studio LAN – Earshot");
        List<Image> dot = Fx.get(() -> List.copyOf(main.getIcons()));
        assertThat(dot).isNotEqualTo(plain);
        say(Sample.message(202, Sample.ANNA, Sample.NOW, "@Mia hello"));
        assertThat(main.getTitle()).isEqualTo("(1) Studio LAN – Earshot");
        assertThat(Fx.get(() -> List.copyOf(main.getIcons()))).isNotEqualTo(dot);
        Fx.run(() -> main.setIconified(false));
        eventually(() -> main.getTitle().equals("Studio LAN – Earshot"));
        assertThat(told.onScreen()).isEmpty();
    }

    @Test
    void aClickBringsTheWindowAndTheMessage() {
        Fx.run(() -> workspace.conversationView().history().showFirst());
        eventually(
                () -> !workspace.conversationView().history().atLatestProperty().get());
        lookElsewhere();
        ChatMessage first = Sample.message(201, Sample.ANNA, Sample.NOW, "hello");
        say(first);
        Fx.run(() -> told.click(GENERAL));
        eventually(() -> !main.isIconified() && main.isFocused());
        assertThat(workspace.conversationView().history().current()).contains(first.id());
        eventually(
                () -> workspace.conversationView().history().atLatestProperty().get());
        assertThat(told.onScreen()).isEmpty();
    }

    /// The headless platform takes the keyboard from no window; but a minimised one is not looked at either.
    private void lookElsewhere() {
        Fx.run(() -> main.setIconified(true));
        eventually(main::isIconified);
    }

    private void say(ChatMessage message) {
        Fx.run(() -> workspace.switchboard().received(new Event.Message(message)));
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
