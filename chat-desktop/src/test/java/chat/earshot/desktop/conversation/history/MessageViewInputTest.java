package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.conversation.history.HistoryShown.Seen;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What mouse, wheel and keyboard do with messages.
class MessageViewInputTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    private final HistoryShown shown = new HistoryShown();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void keysMoveByPagesAndToBothEnds() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.layout();
            shown.press(KeyCode.HOME);
            shown.layout();
            assertThat(shown.view.placed().getFirst().index()).isZero();
            shown.press(KeyCode.END);
            shown.layout();
            assertThat(shown.view.atLatestProperty().get()).isTrue();
            shown.press(KeyCode.UP);
            assertThat(shown.view.current()).contains(Sample.message(300).id());
            shown.press(KeyCode.UP);
            assertThat(shown.view.current()).contains(Sample.message(299).id());
        });
    }

    @Test
    void aStepOfTheWheelGlidesByAllItsPixels() {
        List<Seen> before = Fx.get(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.scroll(-2_000);
            List<Seen> rows = shown.seen();
            shown.view.fireEvent(wheel(-150));
            return rows;
        });
        Seen wanted = before.getFirst().movedBy(-150);
        await().atMost(CEILING)
                .until(() -> Fx.get(() -> {
                    shown.layout();
                    return shown.view.placed().stream()
                            .anyMatch(row -> row.row().id().equals(wanted.id()) && row.bodyTop() == wanted.bodyTop());
                }));
    }

    @Test
    void theTextOfAMessageIsCopiedFromItsMenuAndByKey() {
        Fx.run(() -> {
            shown.timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "copy me"));
            shown.timeline.apply(Sample.message(2, Sample.MIA, Sample.NOW, "and me"));
            shown.layout();
            Placed row = shown.view.placed().getFirst();
            shown.view.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 100, row.bodyTop() + 5, 100, 100, false, null));
            shown.choose("Copy text");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("copy me");
            shown.press(KeyCode.UP);
            assertThat(shown.copied()).isEqualTo("and me");
        });
    }

    @Test
    void aClickOnALinkOpensItAndADragOverItDoesNot() {
        Fx.run(() -> {
            shown.say(1, "see https://example.org/a and more");
            shown.layout();
            Node link = shown.row(1).row().lookup(".link");
            Point2D at = shown.pointOf(1, 10);
            shown.mouse(link, MouseEvent.MOUSE_CLICKED, at, 1, false);
            assertThat(shown.opened).containsExactly(URI.create("https://example.org/a"));
            assertThat(((LinkText) link).target()).hasToString("https://example.org/a");
            shown.drag(shown.pointOf(1, 6), shown.pointOf(1, 12));
            assertThat(shown.opened).hasSize(1);
            assertThat(shown.copied()).isEqualTo("tps://");
        });
    }

    @Test
    void enterOpensTheLinkOfAMessageAndAsksWhichWhenThereAreSeveral() {
        Fx.run(() -> {
            shown.say(1, "https://one.example https://two.example");
            shown.say(2, "https://three.example");
            shown.layout();
            shown.press(KeyCode.UP);
            shown.press(KeyCode.ENTER);
            assertThat(shown.opened).containsExactly(URI.create("https://three.example"));
            shown.press(KeyCode.UP);
            shown.press(KeyCode.ENTER);
            assertThat(shown.opened).hasSize(1);
            shown.choose("Open https://two.example");
            assertThat(shown.opened).last().isEqualTo(URI.create("https://two.example"));
        });
    }

    @Test
    void theMenuKeyOffersWhatCanBeDoneWithTheFocusedMessage() {
        Fx.run(() -> {
            shown.say(1, "write to anna@example.org");
            shown.layout();
            shown.press(KeyCode.UP);
            shown.view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            shown.choose("Copy mailto:anna@example.org");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("mailto:anna@example.org");
        });
    }

    @Test
    void thePointerShowsTheTimeAndWhatCanBeDone() {
        Fx.run(() -> {
            shown.timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "first"));
            shown.timeline.apply(Sample.message(2, Sample.ANNA, Sample.NOW.plusSeconds(60), "second"));
            shown.layout();
            Node bar = shown.view.lookup(".hover-bar");
            assertThat(bar.isVisible()).isFalse();
            shown.mouse(MouseEvent.MOUSE_MOVED, shown.pointOf(2, 2), 0);
            assertThat(bar.isVisible()).isTrue();
            assertThat(shown.row(2).row().getPseudoClassStates())
                    .anyMatch(state -> state.getPseudoClassName().equals("pointed"));
            Label gutter = (Label) shown.row(2).row().lookup(".gutter");
            assertThat(gutter.isVisible()).isTrue();
            assertThat(gutter.getText()).isEqualTo("09:41");
            gutter.getTooltip().getOnShowing().handle(null);
            assertThat(gutter.getTooltip().getText())
                    .contains("20 November 2026")
                    .contains("09:41");
            ((Button) bar.lookup(".icon-button")).fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("second");
            shown.mouse(MouseEvent.MOUSE_EXITED, new Point2D(-5, 20), 0);
            assertThat(bar.isVisible()).isFalse();
        });
    }

    @Test
    void aMessageThatWasNotSentCanBeTriedAgainOrDeleted() {
        MessageId id = new MessageId("a-message-not-sent");
        Fx.run(() -> {
            OutgoingMessage message = new OutgoingMessage(
                    id, RoomId.GENERAL, new MessageText("hello"), Sample.NOW, new OutgoingMessage.Sending());
            shown.timeline.showUnsent(List.of(new Entry.Unsent(
                    message, Sample.MIA, new Entry.Progress.NotSent("The server has no space left."))));
            shown.layout();
            List<Button> buttons = shown.view.lookupAll(".not-sent-line .text-button").stream()
                    .map(Button.class::cast)
                    .toList();
            buttons.forEach(Button::fire);
            assertThat(shown.triedAgain).containsExactly(id);
            assertThat(shown.deleted).containsExactly(id);
            shown.press(KeyCode.UP);
            shown.view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            shown.choose("Try again");
            assertThat(shown.triedAgain).hasSize(2);
        });
    }

    @Test
    void whatAMessageWaitsForIsShownBesideIt() {
        Fx.run(() -> {
            assertThat(timeOf(new Entry.Progress.Fresh())).isEqualTo("09:40");
            assertThat(timeOf(new Entry.Progress.Sending())).isEqualTo("Sending…");
            assertThat(timeOf(new Entry.Progress.Waiting("no connection"))).isEqualTo("Waiting for the connection");
        });
    }

    @Test
    void screenReadersAreToldOfAListOfMessages() {
        Fx.run(() -> {
            shown.timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "hello"));
            shown.layout();
            shown.press(KeyCode.UP);
            MessageRow row = shown.row(1).row();
            assertThat(shown.view.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
            assertThat(row.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
            assertThat(row.getAccessibleText()).isEqualTo("Anna, 09:40, hello");
            assertThat(shown.view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                    .isEqualTo(row);
            assertThat(shown.view.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 0))
                    .isEqualTo(row);
        });
    }

    private String timeOf(Entry.Progress progress) {
        OutgoingMessage message = new OutgoingMessage(
                new MessageId("a-message-on-its-way"),
                RoomId.GENERAL,
                new MessageText("hello"),
                Sample.NOW,
                new OutgoingMessage.Sending());
        shown.timeline.showUnsent(List.of(new Entry.Unsent(message, Sample.MIA, progress)));
        shown.layout();
        return ((Label) shown.view.placed().getLast().row().lookup(".author-line .time")).getText();
    }

    private static ScrollEvent wheel(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
