package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer;
import chat.earshot.desktop.finding.Sighting;
import chat.earshot.desktop.finding.StandIn;
import chat.earshot.desktop.finding.Town;
import chat.earshot.desktop.join.Choice;
import chat.earshot.desktop.join.JoinView;
import chat.earshot.server.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that can be done in the window that asks for a name and a server, with servers on this
/// computer.
class JoinWindowTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    private final Town town = new Town();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Shown shown;

    @BeforeEach
    void show() {
        shown = Shown.in(folder.resolve("profile"));
        Fx.run(() -> {
            shown.workspace().finding().listenWith(town);
            shown.workspace().finding().begin();
        });
        shown.show(shown.workspace().joinView(), JoinView.WIDTH, JoinView.HEIGHT);
        eventually(town::isListenedTo);
        // What nothing but a weak reference holds is gone after a while: the window has to live on all the same.
        System.gc();
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void oneEnterJoinsTheOnlyServerThatIsFound() throws IOException {
        ServerProcess server = opened(ServerProcess.start(folder.resolve("data"), 0));
        ServerAddress address = new ServerAddress("127.0.0.1", server.port());
        town.announce(new Sighting("Workshop", new ServerId("to-be-known"), "Workshop", List.of(address)));
        eventually(() -> button(".join-button").getText().equals("Join Workshop"));
        Fx.run(() -> shown.workspace().join().nameProperty().set("Mia"));
        press(field(".join-fields .text-field"), KeyCode.ENTER);
        eventually(() -> shown.workspace().conversation().writableProperty().get());
        // And it is one click away the next time.
        assertThat(shown.workspace().visited().all())
                .singleElement()
                .satisfies(visited -> assertThat(visited.address()).isEqualTo(address.toString()));
    }

    @Test
    void serversAppearChangeAndDisappearWhileOneLooks() throws IOException {
        StandIn studio = opened(StandIn.open("Studio LAN", 7));
        StandIn board = opened(StandIn.locked("Board room", 1));
        town.announce(studio);
        town.announce(board);
        eventually(() -> lines().size() == 2 && lines().getFirst().contains("7 online"));
        eventually(() -> lines().getLast().contains("passphrase"));
        assertThat(Fx.get(this::lines).getFirst())
                .contains("Studio LAN", studio.address().toString())
                .containsPattern("\\d+ ms");
        studio.people(8);
        eventually(() -> lines().getFirst().contains("8 online"));
        board.fallSilent();
        eventually(() -> lines().getLast().contains("not answering"));
        board.comeBack();
        eventually(() -> lines().getLast().contains("1 online"));
        town.takeBack(studio);
        eventually(() -> lines().size() == 1 && lines().getFirst().startsWith("Board room"));
        town.lookingIn(0);
        eventually(() -> texts(".servers .label").contains("No network"));
    }

    @Test
    void aClickChoosesAndTheButtonSaysWhichOne() throws IOException {
        foundTwo();
        assertThat(Fx.get(() -> button(".join-button").getText())).isEqualTo("Join");
        click(cell("Lab"), 1);
        assertThat(Fx.get(() -> button(".join-button").getText())).isEqualTo("Join Lab");
        press(list(), KeyCode.UP);
        assertThat(Fx.get(() -> button(".join-button").getText())).isEqualTo("Join Studio LAN");
    }

    @Test
    void whoChoosesNoneOfSeveralIsAskedTo() throws IOException {
        foundTwo();
        Fx.run(() -> shown.workspace().join().nameProperty().set("Mia"));
        press(field(".join-fields .text-field"), KeyCode.ENTER);
        assertThat(Fx.get(() -> texts(".error-text"))).contains("Choose a server, or type the address of one.");
        click(cell("Lab"), 1);
        assertThat(Fx.get(() -> texts(".error-text"))).isEmpty();
    }

    @Test
    void enterInTheListAndADoubleClickJoin() throws IOException {
        foundTwo();
        // Without a name there is nothing to join with: it is asked for, and nothing is tried.
        click(cell("Lab"), 2);
        eventually(() -> texts(".error-text").contains("Type the name that others will see."));
        Fx.run(() -> shown.workspace().join().nameProperty().set("Mia"));
        assertThat(Fx.get(() -> texts(".error-text"))).isEmpty();
        press(list(), KeyCode.ENTER);
        // A stand-in has no conversation.
        eventually(
                () -> texts(".error-text").stream().anyMatch(sentence -> sentence.contains("not an Earshot server")));
        assertThat(Fx.get(() -> shown.workspace().join().nameProperty().get())).isEqualTo("Mia");
    }

    @Test
    void anAddressByHandIsKeptWhateverIsChosenMeanwhile() throws IOException {
        foundTwo();
        Fx.run(() -> button(".join-by-hand").fire());
        TextField address = field(".server-field");
        assertThat(Fx.get(address::isFocused)).isTrue();
        Fx.run(() -> address.setText("localhost:1"));
        assertThat(Fx.get(() -> button(".join-button").getText())).isEqualTo("Join localhost:1");
        click(cell("Lab"), 1);
        assertThat(Fx.get(() -> button(".join-button").getText())).isEqualTo("Join Lab");
        assertThat(Fx.get(address::isVisible)).isTrue();
        Fx.run(() -> button(".join-by-hand").fire());
        assertThat(Fx.get(() -> address.getText())).isEqualTo("localhost:1");
        assertThat(Fx.get(() -> shown.workspace().join().choiceProperty().get()))
                .isEqualTo(new Choice.Typed("localhost:1"));
    }

    @Test
    void whatIsWrongIsSaidUnderTheAddressWithAWayToFindOutWhy() {
        List<String> asked = new ArrayList<>();
        Fx.run(() -> {
            shown.workspace().joinView().onQuestion(asked::add);
            shown.workspace().join().nameProperty().set("Mia");
            button(".join-by-hand").fire();
            field(".server-field").setText("localhost:1");
        });
        press(field(".server-field"), KeyCode.ENTER);
        eventually(() -> texts(".error-text").stream().anyMatch(sentence -> sentence.startsWith("Nothing answers")));
        Fx.run(() -> buttons().stream()
                .filter(button -> button.getText().equals("What’s wrong?"))
                .filter(JoinWindowTest::isShown)
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.run(() -> buttons().stream()
                .filter(button -> button.getText().equals("Not in the list?"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(asked).containsExactly("localhost:1", "");
    }

    @Test
    void aServerJoinedBeforeIsInTheListAndCanBeTakenOffIt() throws IOException {
        StandIn studio = opened(StandIn.open("Studio LAN", 2));
        joinedBefore(studio);
        joinedBefore("old-nas.invalid:1337", "Old NAS");
        Fx.run(() -> {
            shown.workspace().finding().end();
            shown.workspace().finding().begin();
        });
        eventually(() -> lines().size() == 2 && lines().getLast().contains("not answering"));
        assertThat(Fx.get(this::lines).getFirst()).contains("Studio LAN", "joined before", "2 online");
        click(cell("Old NAS"), 1);
        press(list(), KeyCode.DELETE);
        assertThat(Fx.get(this::lines)).singleElement().asString().startsWith("Studio LAN");
        assertThat(shown.workspace().visited().all()).hasSize(1);
    }

    @Test
    void theConnectWindowIsRenderedWithServers() throws IOException {
        StandIn studio = opened(StandIn.open("Studio LAN", 7));
        joinedBefore(studio);
        joinedBefore("old-nas.invalid:1337", "Old NAS");
        Fx.run(() -> {
            shown.workspace().finding().end();
            shown.workspace().finding().begin();
            shown.workspace().join().nameProperty().set("Mia");
        });
        eventually(town::isListenedTo);
        town.announce(opened(StandIn.locked("Board room", 1)));
        eventually(() -> lines().size() == 3 && lines().getLast().contains("not answering"));
        eventually(() -> lines().get(1).contains("passphrase"));
        Fx.run(() -> shown.workspace()
                .join()
                .choose(shown.workspace().finding().servers().getFirst()));
        for (ColorScheme scheme : ColorScheme.values()) {
            shown.paint(scheme);
            Path file = PICTURES.resolve("connect-servers-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            Pictures.write(Fx.get(() -> Pictures.of(shown.scene())), file);
            assertThat(file).isNotEmptyFile();
        }
    }

    private void foundTwo() throws IOException {
        town.announce(opened(StandIn.open("Studio LAN", 7)));
        eventually(() -> lines().size() == 1);
        town.announce(opened(StandIn.open("Lab", 3)));
        eventually(() -> shown.workspace().finding().servers().stream()
                        .filter(FoundServer::answers)
                        .count()
                == 2);
        Pictures.settle();
    }

    private void joinedBefore(StandIn server) {
        shown.workspace()
                .visited()
                .welcomed(server.address().toString(), new Event.ServerInfo(server.id(), "Studio LAN", "1.0.0"));
    }

    private void joinedBefore(String address, String name) {
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        shown.workspace().visited().welcomed(address, new Event.ServerInfo(new ServerId(id), name, "1.0.0"));
    }

    private <T extends AutoCloseable> T opened(T each) {
        open.add(each);
        return each;
    }

    /// What a screen reader says of each line.
    private List<String> lines() {
        shown.scene().getRoot().layout();
        return shown.scene().getRoot().lookupAll(".server-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(Node::getAccessibleText)
                .toList();
    }

    private Node cell(String name) {
        return Fx.get(() -> shown.scene().getRoot().lookupAll(".server-cell").stream()
                .filter(cell -> String.valueOf(cell.getAccessibleText()).startsWith(name))
                .findFirst()
                .orElseThrow());
    }

    private ListView<?> list() {
        return (ListView<?>) shown.scene().getRoot().lookup(".server-list");
    }

    private List<String> texts(String selector) {
        return shown.scene().getRoot().lookupAll(selector).stream()
                .filter(JoinWindowTest::isShown)
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private List<Button> buttons() {
        return shown.scene().getRoot().lookupAll(".text-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private Button button(String selector) {
        return (Button) shown.scene().getRoot().lookup(selector);
    }

    private TextField field(String selector) {
        return (TextField) shown.scene().getRoot().lookup(selector);
    }

    private void press(Node node, KeyCode key) {
        Fx.run(() -> {
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
    }

    private static void click(Node node, int times) {
        Fx.run(() -> {
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            for (int i = 0; i < times; i++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
        });
        Pictures.settle();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
