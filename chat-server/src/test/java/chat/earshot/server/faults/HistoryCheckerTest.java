package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A checker that finds nothing proves nothing: here every kind of fault is planted, and has to be found.
@Tag("fault")
final class HistoryCheckerTest {
    private static final RoomId ROOM = RoomId.GENERAL;

    private final Diary ada = new Diary("Ada");
    private final Diary bob = new Diary("Bob");
    private final List<ChatMessage> log = new ArrayList<>();

    @Test
    void aCleanHistoryPasses() {
        conversation(5);
        come(bob, 3L);
        bob.note(new Noted.CaughtUp(ROOM, List.copyOf(log.subList(3, 5)), 5));
        bob.note(new Noted.Paged(ROOM, List.copyOf(log.subList(0, 3))));
        finish();
        assertThat(violations()).isEmpty();
    }

    @Test
    void anEchoOfWhatWasSentAgainIsNoFault() {
        conversation(2);
        come(ada, 2L);
        ada.note(new Noted.CaughtUp(ROOM, List.of(), 2));
        ada.note(new Noted.Sent(ROOM, log.get(1).id(), log.get(1).text().value()));
        ada.note(new Noted.Live(log.get(1)));
        assertThat(violations()).isEmpty();
    }

    @Test
    void anAcknowledgedMessageThatIsNotStoredIsLost() {
        conversation(3);
        log.removeLast();
        assertThat(kinds()).contains(Violation.Kind.LOST);
        assertThat(whats()).anyMatch(what -> what.contains("was acknowledged and is not stored"));
    }

    @Test
    void aShownMessageThatIsNotStoredIsLost() {
        conversation(2);
        ChatMessage third = message(3);
        ada.note(new Noted.Sent(ROOM, third.id(), third.text().value()));
        bob.note(new Noted.Live(third));
        assertThat(whats()).containsExactly(third.id() + " was shown and is not stored");
    }

    @Test
    void aHoleInTheLogIsFound() {
        conversation(3);
        log.remove(1);
        assertThat(whats()).anyMatch(what -> what.contains("hole before seq 3"));
    }

    @Test
    void aMessageThatWasNeverAcknowledgedIsLost() {
        conversation(1);
        ada.note(new Noted.Sent(ROOM, MessageId.random(), "into the void"));
        finish();
        assertThat(whats()).singleElement().asString().contains("never acknowledged");
    }

    @Test
    void aLiveEventThatWasLeftOutIsFound() {
        come(bob, 0L);
        send(ada, 1);
        send(ada, 2);
        bob.note(new Noted.Live(log.get(1)));
        assertThat(kinds()).containsOnly(Violation.Kind.LOST);
    }

    @Test
    void aMessageThatACatchUpLeavesOutIsFound() {
        come(bob, 0L);
        send(ada, 1);
        send(ada, 2);
        send(ada, 3);
        bob.note(new Noted.CaughtUp(ROOM, List.of(log.get(0), log.get(2)), 3));
        assertThat(whats()).singleElement().asString().contains("missing in a catch-up");
    }

    @Test
    void aMessageThatAFirstPageLeavesOutIsFound() {
        send(ada, 1);
        send(ada, 2);
        come(bob, null);
        bob.note(new Noted.Began(ROOM, List.of(log.get(0)), 2));
        assertThat(whats()).singleElement().asString().contains("missing in a first page");
    }

    @Test
    void aHoleInAPageIsFound() {
        conversation(4);
        bob.note(new Noted.Paged(ROOM, List.of(log.get(0), log.get(2))));
        assertThat(kinds()).containsExactly(Violation.Kind.LOST);
    }

    @Test
    void aReaderWhoStopsEarlyIsFound() {
        come(bob, 0L);
        send(ada, 1);
        bob.note(new Noted.Live(log.getFirst()));
        send(ada, 2);
        bob.note(new Noted.Finished());
        assertThat(whats()).contains("it stopped at rev 1", log.get(1).id() + " was never shown");
    }

    @Test
    void aCursorAheadOfWhatWasShownIsFound() {
        conversation(2);
        send(ada, 3);
        come(bob, 3L);
        assertThat(kinds()).containsExactly(Violation.Kind.LOST);
    }

    @Test
    void aMessageShownTwiceIsDoubled() {
        conversation(2);
        bob.note(new Noted.Live(log.get(1)));
        assertThat(kinds()).containsExactly(Violation.Kind.DOUBLED);
    }

    @Test
    void aMessageShownInTheCatchUpAndAgainLiveIsDoubled() {
        conversation(2);
        come(bob, 1L);
        bob.note(new Noted.CaughtUp(ROOM, List.of(log.get(1)), 2));
        bob.note(new Noted.Live(log.get(1)));
        assertThat(kinds()).containsExactly(Violation.Kind.DOUBLED);
    }

    @Test
    void aMessageStoredTwiceIsDoubled() {
        conversation(2);
        ChatMessage first = log.getFirst();
        log.add(new ChatMessage(first.id(), ROOM, 3, 3, first.at(), first.author(), first.text()));
        assertThat(kinds()).contains(Violation.Kind.DOUBLED);
    }

    @Test
    void messagesShownInTheWrongOrderAreFound() {
        send(ada, 1);
        send(ada, 2);
        come(bob, 0L);
        bob.note(new Noted.CaughtUp(ROOM, List.of(log.get(1), log.get(0)), 2));
        assertThat(kinds()).containsExactly(Violation.Kind.REORDERED);
    }

    @Test
    void aPageInTheWrongOrderIsFound() {
        conversation(2);
        bob.note(new Noted.Paged(ROOM, List.of(log.get(1), log.get(0))));
        assertThat(kinds()).containsExactly(Violation.Kind.REORDERED);
    }

    @Test
    void messagesOfOneSenderInTheWrongOrderAreFound() {
        ChatMessage first = message(1);
        ChatMessage second = message(2);
        ada.note(new Noted.Sent(ROOM, second.id(), second.text().value()));
        ada.note(new Noted.Sent(ROOM, first.id(), first.text().value()));
        Collections.addAll(log, first, second);
        assertThat(kinds()).containsExactly(Violation.Kind.REORDERED);
    }

    @Test
    void aMessageShownInAnotherPlaceThanStoredIsFound() {
        conversation(2);
        ChatMessage second = log.get(1);
        ChatMessage elsewhere = new ChatMessage(second.id(), ROOM, 3, 3, second.at(), second.author(), second.text());
        bob.note(new Noted.Live(elsewhere));
        assertThat(kinds()).contains(Violation.Kind.REORDERED);
    }

    @Test
    void aMessageThatNobodySentIsAPhantom() {
        conversation(1);
        log.add(message(2));
        assertThat(kinds()).contains(Violation.Kind.PHANTOM);
        log.removeLast();
        bob.note(new Noted.Live(message(2)));
        assertThat(kinds()).containsExactly(Violation.Kind.PHANTOM);
    }

    @Test
    void aChangedTextIsAPhantom() {
        conversation(1);
        ChatMessage sent = log.getFirst();
        log.set(0, new ChatMessage(sent.id(), ROOM, 1, 1, sent.at(), sent.author(), new MessageText("forged")));
        assertThat(kinds()).containsExactly(Violation.Kind.PHANTOM);
    }

    @Test
    void aMessageInSomebodyElsesNameIsAPhantom() {
        conversation(1);
        ChatMessage sent = log.getFirst();
        log.set(0, new ChatMessage(sent.id(), ROOM, 1, 1, sent.at(), person("Eve"), sent.text()));
        assertThat(kinds()).containsExactly(Violation.Kind.PHANTOM);
    }

    @Test
    void aCorrectionThatEverybodyWasShownIsInOrder() {
        conversation(2);
        ChatMessage edited = corrected(log.getFirst(), 3, "better");
        ada.note(new Noted.Live(edited));
        bob.note(new Noted.CaughtUp(ROOM, List.of(edited), 3));
        finish();
        assertThat(violations()).isEmpty();
    }

    @Test
    void aCorrectionThatSomebodyWasNeverShownIsLost() {
        conversation(2);
        ada.note(new Noted.Live(corrected(log.getFirst(), 3, "better")));
        bob.note(new Noted.CaughtUp(ROOM, List.of(), 3));
        finish();
        assertThat(kinds()).containsOnly(Violation.Kind.LOST);
        assertThat(whats()).anyMatch(what -> what.endsWith("was not shown as it is at the end"));
    }

    @Test
    void aTextThatNobodyAskedForIsAPhantom() {
        conversation(2);
        ChatMessage edited = corrected(log.getFirst(), 3, "better");
        bob.note(new Noted.Live(
                new ChatMessage(edited.id(), ROOM, 1, 3, edited.at(), edited.author(), new MessageText("worse"))));
        assertThat(kinds()).containsExactly(Violation.Kind.PHANTOM);
    }

    /// Ada wants the message to say something else, and it is stored.
    private ChatMessage corrected(ChatMessage message, long rev, String text) {
        ada.note(new Noted.Corrected(message.id(), text));
        ChatMessage now = new ChatMessage(
                message.id(), ROOM, message.seq(), rev, message.at(), message.author(), new MessageText(text));
        log.set(log.indexOf(message), now);
        return now;
    }

    /// Ada says so many things, and both are shown them live.
    private void conversation(int messages) {
        come(ada, 0L);
        come(bob, 0L);
        for (int i = 1; i <= messages; i++) {
            ChatMessage sent = send(ada, i);
            ada.note(new Noted.Live(sent));
            ada.note(new Noted.Acknowledged(sent.id()));
            bob.note(new Noted.Live(sent));
        }
    }

    private static void come(Diary who, @Nullable Long cursor) {
        who.note(new Noted.Welcomed(cursor == null ? Map.of() : Map.of(ROOM, cursor)));
    }

    private ChatMessage send(Diary who, long seq) {
        ChatMessage sent = message(seq);
        who.note(new Noted.Sent(ROOM, sent.id(), sent.text().value()));
        log.add(sent);
        return sent;
    }

    private void finish() {
        ada.note(new Noted.Finished());
        bob.note(new Noted.Finished());
    }

    private static ChatMessage message(long seq) {
        return new ChatMessage(
                MessageId.random(), ROOM, seq, seq, Instant.EPOCH, person("Ada"), new MessageText("message " + seq));
    }

    private static Person person(String name) {
        return new Person(new PersonId("id-of-" + name), new DisplayName(name), NameColor.ROSE);
    }

    private List<Violation> violations() {
        return HistoryChecker.check(List.of(ada, bob), log);
    }

    private List<Violation.Kind> kinds() {
        return violations().stream().map(Violation::kind).toList();
    }

    private List<String> whats() {
        return violations().stream().map(Violation::what).toList();
    }
}
