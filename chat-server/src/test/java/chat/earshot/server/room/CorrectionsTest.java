package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Reaction;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits, deletions, reactions, replies and mentions.
final class CorrectionsTest {
    private static final RoomId GENERAL = RoomId.GENERAL;
    private static final Emoji THUMB = new Emoji("\uD83D\uDC4D");
    private static final Emoji HEART = new Emoji("\u2764\uFE0F");

    @TempDir
    private Path data;

    private RunningHub hub;
    private Member ada;
    private Member bob;

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
        ada = Member.join(hub, "Ada");
        bob = Member.join(hub, "Bob");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void anEditKeepsThePlaceAndTakesTheNextRevision() throws Exception {
        ChatMessage first = ada.say(GENERAL, "Helo");
        ada.say(GENERAL, "second");
        ChatMessage edited = ada.ask(new Command.Edit(first.id(), " Hello "), Event.Message.class)
                .message();
        assertThat(edited.seq()).isEqualTo(1);
        assertThat(edited.rev()).isEqualTo(3);
        assertThat(edited.text().value()).isEqualTo("Hello");
        assertThat(said(edited).edited()).isNotNull();
        bob.hears(Event.Message.class);
        bob.hears(Event.Message.class);
        assertThat(bob.hears(Event.Message.class).message()).isEqualTo(edited);
        assertThat(ada.say(GENERAL, "third").rev()).isEqualTo(4);
        assertThat(page()).extracting(message -> message.text().value()).containsExactly("Hello", "second", "third");
    }

    @Test
    void whatChangesNothingTakesNoRevisionAndIsToldToTheAskerAlone() throws Exception {
        ChatMessage message = ada.say(GENERAL, "Hello");
        ChatMessage liked = bob.ask(new Command.React(message.id(), THUMB, true), Event.Message.class)
                .message();
        ada.heardSoFar();
        assertThat(ada.ask(new Command.Edit(message.id(), "Hello"))).isEqualTo(new Event.Message(liked));
        assertThat(bob.ask(new Command.React(message.id(), THUMB, true))).isEqualTo(new Event.Message(liked));
        assertThat(ada.ask(new Command.React(message.id(), THUMB, false))).isEqualTo(new Event.Message(liked));
        assertThat(ada.heardSoFar()).isEmpty();
        assertThat(ada.say(GENERAL, "next").rev()).isEqualTo(3);
    }

    @Test
    void aDeletedMessageKeepsItsPlaceAndNothingElse() throws Exception {
        ChatMessage message = ada.say(GENERAL, "@Bob secret");
        bob.ask(new Command.React(message.id(), HEART, true));
        ada.ask(new Command.Edit(message.id(), "@Bob more secret"));
        ChatMessage gone =
                ada.ask(new Command.Delete(message.id()), Event.Message.class).message();
        assertThat(gone.content()).isEqualTo(new Content.Deleted());
        assertThat(gone.seq()).isEqualTo(1);
        assertThat(gone.rev()).isEqualTo(4);
        assertThat(page()).containsExactly(gone);
        assertThat(ada.ask(new Command.Delete(message.id()))).isEqualTo(new Event.Message(gone));
        assertThat(ada.refused(new Command.Edit(message.id(), "again"))).isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
        assertThat(bob.refused(new Command.React(message.id(), HEART, true))).isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
        assertThat(bob.refused(new Command.Delete(message.id()))).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(ada.ask(new Command.Say(GENERAL, message.id(), "@Bob secret")))
                .as("a repetition is the stored message")
                .isEqualTo(new Event.Message(gone));
    }

    @Test
    void onlyTheAuthorEditsAndDeletes() throws Exception {
        ChatMessage message = ada.say(GENERAL, "mine");
        bob.heardSoFar();
        assertThat(bob.refused(new Command.Edit(message.id(), "yours"))).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(bob.refused(new Command.Edit(message.id(), " "))).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(bob.refused(new Command.Delete(message.id()))).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(ada.refused(new Command.Edit(message.id(), " "))).isEqualTo(ErrorCode.TEXT_EMPTY);
        assertThat(ada.refused(new Command.Edit(MessageId.random(), "x"))).isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
        assertThat(page()).containsExactly(message);
    }

    @Test
    void reactionsShowWhoInTheOrderInWhichTheyCame() throws Exception {
        ChatMessage message = ada.say(GENERAL, "Cake?");
        bob.ask(new Command.React(message.id(), HEART, true));
        ada.ask(new Command.React(message.id(), THUMB, true));
        ada.ask(new Command.React(message.id(), HEART, true));
        assertThat(said(page().getFirst()).reactions())
                .containsExactly(
                        new Reaction(HEART, List.of(bob.id(), ada.id())), new Reaction(THUMB, List.of(ada.id())));
        bob.ask(new Command.React(message.id(), HEART, false));
        assertThat(said(page().getFirst()).reactions())
                .containsExactly(new Reaction(THUMB, List.of(ada.id())), new Reaction(HEART, List.of(ada.id())));
    }

    @Test
    void aMessageHasAtMostTwentyDifferentReactions() throws Exception {
        ChatMessage message = ada.say(GENERAL, "Everything");
        for (int i = 0; i < Content.Said.MAX_REACTIONS; i++) {
            ada.ask(new Command.React(message.id(), animal(i), true), Event.Message.class);
        }
        assertThat(bob.refused(new Command.React(message.id(), animal(20), true)))
                .isEqualTo(ErrorCode.FORBIDDEN);
        bob.ask(new Command.React(message.id(), animal(3), true), Event.Message.class);
    }

    @Test
    void aReplyQuotesWhatItAnswersAsItIsNow() throws Exception {
        ChatMessage question = ada.say(GENERAL, "x".repeat(200));
        ChatMessage answer = bob.reply(question, "Yes");
        assertThat(said(answer).replyTo()).isEqualTo(new Quote.Said(question.id(), 1, ada.person(), "x".repeat(140)));
        assertThat(ada.hears(Event.Message.class).message()).isEqualTo(answer);
        ada.ask(new Command.Edit(question.id(), "short"));
        assertThat(said(page().getLast()).replyTo()).isEqualTo(new Quote.Said(question.id(), 1, ada.person(), "short"));
        ada.ask(new Command.Delete(question.id()));
        assertThat(said(page().getLast()).replyTo()).isEqualTo(new Quote.Deleted(question.id(), 1));
        assertThat(bob.refused(new Command.Say(GENERAL, MessageId.random(), "Yes", MessageId.random())))
                .isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
    }

    @Test
    void namesAreMentionsAlsoOfPeopleWhoAreAway() throws Exception {
        Member gone = Member.join(hub, "Zoë 2");
        gone.disconnect();
        assertThat(said(ada.say(GENERAL, "@bob, @ZOË 2! and ada@bob.example and @Nobody"))
                        .mentions()
                        .people())
                .containsExactly(bob.id(), gone.id());
        ChatMessage all = ada.say(GENERAL, "Lunch, @room");
        assertThat(said(all).mentions().everyone()).isTrue();
        ChatMessage edited = ada.ask(new Command.Edit(all.id(), "Lunch, @Ada"), Event.Message.class)
                .message();
        assertThat(said(edited).mentions().everyone()).isFalse();
        assertThat(said(edited).mentions().people()).containsExactly(ada.id());
        assertThat(page().getLast()).isEqualTo(edited);
    }

    @Test
    void whatHappenedToMessagesArrivesAfterAnAbsence() throws Exception {
        ChatMessage one = ada.say(GENERAL, "one");
        ChatMessage two = ada.say(GENERAL, "two");
        ChatMessage three = ada.say(GENERAL, "three");
        bob.disconnect();
        ada.ask(new Command.Edit(two.id(), "two, again"));
        ada.ask(new Command.Delete(one.id()));
        ada.ask(new Command.React(two.id(), THUMB, true));
        Member back = bob.again(Map.of(GENERAL, 3L));
        Event.Changes changes = back.hears(Event.Changes.class);
        assertThat(changes.rev()).isEqualTo(6);
        assertThat(changes.messages()).extracting(ChatMessage::rev).containsExactly(5L, 6L);
        assertThat(changes.messages()).extracting(ChatMessage::id).containsExactly(one.id(), two.id());
        assertThat(said(changes.messages().getLast()).reactions()).hasSize(1);
        assertThat(page()).extracting(ChatMessage::id).containsExactly(one.id(), two.id(), three.id());
    }

    @Test
    void plainClientsAreShownWhatIsLeftAndNothingOfTheChanges() throws Exception {
        ChatMessage one = ada.say(GENERAL, "one");
        ada.say(GENERAL, "two");
        Witness plain = hub.listen();
        assertThat(plain.next(Event.History.class).messages()).hasSize(2);
        ada.ask(new Command.Edit(one.id(), "uno"));
        assertThat(plain.next(Event.Message.class).message().isChanged()).isTrue();
    }

    private List<ChatMessage> page() throws InterruptedException {
        return ada.ask(new Command.History(GENERAL, new Span.Newest(), 50), Event.History.class)
                .messages();
    }

    private static Content.Said said(ChatMessage message) {
        return (Content.Said) message.content();
    }

    private static Emoji animal(int n) {
        return new Emoji(Character.toString(0x1F400 + n));
    }
}
