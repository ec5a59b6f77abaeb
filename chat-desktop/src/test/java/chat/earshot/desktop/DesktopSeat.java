package chat.earshot.desktop;

import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.people.PeopleViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/// The desktop app on the headless platform: what its window shows, and what is typed into it.
final class DesktopSeat implements Seat {
    private static final String COLOR_CLASS = "name-";

    private final Shown shown;

    private DesktopSeat(Shown shown) {
        this.shown = shown;
    }

    static DesktopSeat joining(Path profile, int port, String name) {
        Shown shown = Shown.in(profile);
        shown.show(shown.workspace().mainView(), 1240, 900);
        Fx.run(() -> {
            shown.workspace().join().nameProperty().set(name);
            shown.workspace().join().addressProperty().set("127.0.0.1:" + port);
            shown.workspace().join().join();
        });
        return new DesktopSeat(shown);
    }

    boolean isOnline() {
        return Fx.get(() -> shown.workspace().connection().stateProperty().get() instanceof ConnectionState.Online);
    }

    List<String> peopleHere() {
        return Fx.get(() -> shown.workspace().people().lines().stream()
                .filter(PeopleViewModel.Line.Here.class::isInstance)
                .map(line -> ((PeopleViewModel.Line.Here) line).person().name().value())
                .toList());
    }

    /// Whether the strip about the lost connection is in sight.
    boolean isStripShown() {
        return Fx.get(() -> shown.scene().lookup(".connection-strip").isVisible());
    }

    @Override
    public List<Line> seen() {
        return Fx.get(() -> {
            List<Node> rows = shown.scene().getRoot().lookupAll(".message-row").stream()
                    .filter(Node::isVisible)
                    .sorted(Comparator.comparingDouble(Node::getLayoutY))
                    .toList();
            List<Line> lines = new ArrayList<>();
            String author;
            String color = "";
            for (Node row : rows) {
                // The row that began the group may be above what is seen; each one says its author, though.
                author = row.getAccessibleText()
                        .substring(0, row.getAccessibleText().indexOf(','));
                if (row.lookup(".author") instanceof Label label
                        && label.getParent().isVisible()) {
                    color = colorOf(label);
                }
                if (row.lookup(".body-text") instanceof Text body) {
                    lines.add(new Line(author, color, body.getText()));
                }
            }
            return lines;
        });
    }

    private static String colorOf(Label author) {
        return author.getStyleClass().stream()
                .filter(style -> style.startsWith(COLOR_CLASS))
                .map(style -> style.substring(COLOR_CLASS.length()))
                .findFirst()
                .orElse("none");
    }

    @Override
    public void say(String text) {
        Fx.run(() -> {
            TextArea area = (TextArea) shown.scene().lookup(".composer .text-area");
            area.setText(text);
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    /// The texts of all that the app has of the conversation, in the window or not.
    List<String> texts() {
        return Fx.get(() -> {
            Timeline timeline = shown.workspace().conversation().timeline();
            return IntStream.range(0, timeline.size())
                    .mapToObj(i -> timeline.get(i).text())
                    .toList();
        });
    }

    @Override
    public void close() {
        shown.close();
    }
}
