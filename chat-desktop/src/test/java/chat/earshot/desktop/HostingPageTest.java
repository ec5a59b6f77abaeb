package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.desktop.checks.Check;
import chat.earshot.desktop.checks.ChecksViewModel;
import chat.earshot.desktop.checks.Finding;
import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.diagnosis.DiagnosisView;
import chat.earshot.desktop.hosting.HostingView;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever hosts sees, and what happens when they leave; and the page that says what is wrong.
class HostingPageTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    private Shown shown;

    @BeforeEach
    void open() {
        shown = Shown.in(folder);
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        shown.close();
    }

    @Test
    void addressesCodeChecksAndWhatEndsItAreOnOnePage() throws IOException {
        ChecksViewModel checks = Fx.get(() -> new ChecksViewModel(sample()));
        HostingView page = Fx.get(() -> new HostingView(List.of("192.168.1.20:1337", "10.0.0.5:1337"), checks));
        System.gc();
        Fx.run(checks::begin);
        shown.show(page, 560, 780);
        eventually(() -> !checks.runningProperty().get());
        assertThat(texts(page))
                .contains("192.168.1.20:1337", "http://10.0.0.5:1337", "How others join", "What ends it")
                .anyMatch(text -> text.contains("sleeps"));
        assertThat(Fx.get(() -> page.lookup(".qr-code").getAccessibleText()))
                .isEqualTo("QR code of http://192.168.1.20:1337");
        Fx.run(() -> buttons(page)
                .filter(button -> "Copy address 192.168.1.20:1337".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("192.168.1.20:1337");
        shoot("hosting");
    }

    @Test
    void whatIsWrongCanBeReadAndCopied() throws IOException {
        ChecksViewModel checks = Fx.get(() -> new ChecksViewModel(sample()));
        DiagnosisView page = Fx.get(() -> new DiagnosisView("studio-nas.local", checks));
        Fx.run(checks::begin);
        shown.show(page, 560, 480);
        eventually(() -> !checks.runningProperty().get());
        assertThat(texts(page)).contains("What’s wrong with studio-nas.local?");
        Fx.run(() -> buttons(page)
                .filter(button -> button.getText().equals("Copy as text"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("OK: Address: studio-nas.local, port 1337.\n")
                .contains("Wrong: Port: Nothing comes back");
        shoot("diagnosis");
    }

    @Test
    void whoHostsForOthersIsAskedBeforeTheAppCloses() throws Exception {
        Fx.run(() -> shown.workspace().hosting().host(_ -> {}));
        eventually(() -> shown.workspace().hosting().stateProperty().get() instanceof State.Running);
        ServerAddress here = Fx.get(() ->
                ((State.Running) shown.workspace().hosting().stateProperty().get()).here());
        Stage window = Fx.get(() -> {
            Stage stage = new Stage();
            new Farewell(shown.workspace(), shown.theme(), new Pages(shown.theme())).guard(stage);
            stage.show();
            return stage;
        });
        try (V1Peer bob = V1Peer.joined(here.port(), "Bob")) {
            bob.say("hello");
            eventually(() -> shown.workspace().hosting().people() == 1);
            answer(window, ButtonData.CANCEL_CLOSE);
            assertThat(Fx.get(window::isShowing)).isTrue();
            answer(window, ButtonData.OK_DONE);
            assertThat(Fx.get(window::isShowing)).isFalse();
        }
    }

    @Test
    void whoHostsForNobodyIsNotAsked() {
        Fx.run(() -> shown.workspace().hosting().host(_ -> {}));
        eventually(() -> shown.workspace().hosting().stateProperty().get() instanceof State.Running);
        Fx.run(() -> {
            Stage stage = new Stage();
            new Farewell(shown.workspace(), shown.theme(), new Pages(shown.theme())).guard(stage);
            stage.show();
            WindowEvent closing = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, closing);
            assertThat(dialogs()).isEmpty();
        });
    }

    /// Closes the window, and presses this button in the question that comes.
    private void answer(Stage window, ButtonData button) {
        Platform.runLater(() -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        eventually(() -> !dialogs().isEmpty());
        DialogPane pane = Fx.get(() -> dialogs().getFirst());
        assertThat(Fx.get(pane::getHeaderText)).isEqualTo("One other person is connected to the server in this app.");
        ButtonType type = pane.getButtonTypes().stream()
                .filter(each -> each.getButtonData() == button)
                .findFirst()
                .orElseThrow();
        Fx.run(() -> ((Button) pane.lookupButton(type)).fire());
        eventually(() -> dialogs().isEmpty());
        Pictures.settle();
    }

    private static List<DialogPane> dialogs() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .toList();
    }

    private static Check sample() {
        return told -> {
            told.accept(new Finding(Verdict.GOOD, "Address", "studio-nas.local, port 1337."));
            told.accept(new Finding(
                    Verdict.NOTE,
                    "Several networks",
                    "This computer is in more than one: 192.168.1.20 (wlan0), 10.0.0.5 (eth0). Give each person the"
                            + " address of the network that they are in, too."));
            told.accept(new Finding(
                    Verdict.BAD,
                    "Port",
                    "Nothing comes back from port 1337. Perhaps the computer is off or asleep, or a firewall there"
                            + " keeps the port closed."));
        };
    }

    private void shoot(String name) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            shown.paint(scheme);
            Path file = PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            Pictures.write(Fx.get(() -> Pictures.of(shown.scene())), file);
            assertThat(file).isNotEmptyFile();
        }
    }

    private static List<String> texts(Parent page) {
        return Fx.get(() -> nodes(page)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static Stream<Button> buttons(Parent page) {
        return nodes(page).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static Stream<Node> nodes(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node instanceof Parent inner ? nodes(inner) : Stream.empty()));
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
