package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.MessageLog;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.room.Typed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteMessageLogTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");

    @TempDir
    private Path data;

    private DataFolder folder;
    private SqliteMessageLog log;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(data);
        log = SqliteMessageLog.open(folder);
    }

    @AfterEach
    void close() {
        log.close();
        folder.close();
    }

    @Test
    void aBatchIsStoredInItsOrderWithRevisionsWithoutGaps() throws Exception {
        Person ada = enter("Ada", "a");
        List<Outcome> outcomes = log.append(List.of(say(ada, "one"), say(ada, "two"), say(ada, "three")));
        assertThat(Places.of(outcomes)).containsExactly(Places.stored(1), Places.stored(2), Places.stored(3));
        reopen();
        MessageLog.Page page = log.page(RoomId.GENERAL, new Span.Newest(), 10);
        assertThat(page.messages())
                .extracting(message -> message.text().value())
                .containsExactly("one", "two", "three");
        assertThat(page.messages())
                .allSatisfy(message -> assertThat(message.author()).isEqualTo(ada));
        assertThat(page.messages())
                .allSatisfy(message -> assertThat(message.at()).isEqualTo(NOW));
        assertThat(page.rev()).isEqualTo(3);
        assertThat(log.opening().messages()).isEqualTo(3);
        assertThat(Places.of(log.append(List.of(say(ada, "four"))))).containsExactly(Places.stored(4));
    }

    /// As a full disk does it: SQLite itself ends the transaction.
    @Test
    void afterAFailedBatchTheNextIsStoredWithoutAGap() throws Exception {
        Person ada = enter("Ada", "a");
        assertThat(Places.of(log.append(List.of(say(ada, "before"))))).containsExactly(Places.stored(1));
        log.close();
        onDatabase("CREATE TRIGGER broken BEFORE INSERT ON message WHEN NEW.text = 'lost' "
                + "BEGIN SELECT RAISE(ROLLBACK, 'broken'); END");
        log = SqliteMessageLog.open(folder);
        for (int i = 0; i < 3; i++) {
            log.recover();
            assertThatThrownBy(() -> log.append(List.of(say(ada, "with it"), say(ada, "lost"))))
                    .isInstanceOf(StorageException.class);
        }
        onDatabase("DROP TRIGGER broken");
        log.recover();
        assertThat(Places.of(log.append(List.of(say(ada, "after"))))).containsExactly(Places.stored(2));
        assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 10).messages())
                .extracting(message -> message.text().value())
                .containsExactly("before", "after");
    }

    private void onDatabase(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anIdIsStoredOnceAlsoWithinOneBatchAndTakesNoRevisionTwice() throws Exception {
        Person ada = enter("Ada", "a");
        Change.Say once = say(ada, "once");
        List<Outcome> outcomes = log.append(List.of(once, once, say(ada, "next")));
        assertThat(Places.of(outcomes).get(0)).isEqualTo(Places.stored(1));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.stored().seq()).isEqualTo(1));
        assertThat(Places.of(outcomes).get(2)).isEqualTo(Places.stored(2));
    }

    @Test
    void aRefusedRepetitionIsStillARepetition() throws Exception {
        Person ada = enter("Ada", "a");
        Change.Say once = say(ada, "once");
        log.append(List.of(once));
        Change.Say again = new Change.Say(
                ada.id(), once.id(), new RoomId("nowhere"), Typed.of(" ", MessageText::new), MessageId.random(), NOW);
        assertThat(log.append(List.of(again))).singleElement().isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void aNameUnseenForLongGoesToWhoWantsItAndItsOwnerIsNumbered() throws Exception {
        Person ada = enter("Ada", "a");
        log.append(List.of(say(ada, "signed")));
        Person young = new Person(PersonId.random(), new DisplayName("ADA"), NameColor.TEAL);
        Instant soon = NOW.plus(Protocol.NAME_KEPT).minusSeconds(1);
        assertThat(log.append(List.of(enter(young, "b", soon))))
                .containsExactly(new Outcome.Refused(Refusal.NAME_TAKEN));
        Instant later = NOW.plus(Protocol.NAME_KEPT).plusSeconds(1);
        List<Outcome> outcomes = log.append(List.of(enter(young, "b", later)));
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Created.class,
                        created -> assertThat(created.displaced())
                                .isEqualTo(new Outcome.Displaced(ada.named(new DisplayName("Ada (2)")), ada.name())));
        ChatMessage message =
                log.page(RoomId.GENERAL, new Span.Newest(), 1).messages().getFirst();
        assertThat(message.author().name().value()).isEqualTo("Ada (2)");
    }

    @Test
    void whoWasSeenLatelyKeepsTheName() throws Exception {
        Person ada = enter("Ada", "a");
        Instant later = NOW.plus(Protocol.NAME_KEPT).plus(Duration.ofDays(1));
        log.append(List.of(new Change.Seen(ada.id(), later.minus(Duration.ofDays(1)))));
        Person other = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);
        assertThat(log.append(List.of(enter(other, "b", later))))
                .containsExactly(new Outcome.Refused(Refusal.NAME_TAKEN));
    }

    @Test
    void aGuestOwnsNoNameAndATextIsStoredUnescaped() throws Exception {
        Person guest = new Person(PersonId.random(), new DisplayName("Gus"), NameColor.ROSE);
        log.append(List.of(new Change.Enter(null, new Change.Enter.Newcomer.Welcome(guest), NOW, "127.0.0.1")));
        log.append(List.of(say(guest, "<b>&\"'; DROP TABLE message; --")));
        Person other = new Person(PersonId.random(), new DisplayName("Gus"), NameColor.TEAL);
        assertThat(log.append(List.of(enter(other, "b", NOW)))).containsExactly(new Outcome.Created(null));
        assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 1)
                        .messages()
                        .getFirst()
                        .text()
                        .value())
                .isEqualTo("<b>&\"'; DROP TABLE message; --");
        assertThat(log.opening().rooms().getFirst().members()).isZero();
    }

    @Test
    void theOpeningKnowsWhoWroteLatelyTheLatestLast() throws Exception {
        Person ada = enter("Ada", "a");
        Person bob = enter("Bob", "b");
        enter("Silent", "c");
        log.append(List.of(say(bob, "1"), say(ada, "2"), say(bob, "3"), say(ada, "4")));
        reopen();
        assertThat(log.opening().recent()).extracting(Opening.Recent::person).containsExactly(bob, ada);
        assertThat(log.opening().rooms().getFirst().members()).isEqualTo(3);
    }

    @Test
    void pagesSayWhetherThereIsMore() throws Exception {
        Person ada = enter("Ada", "a");
        for (int i = 0; i < 5; i++) {
            log.append(List.of(say(ada, "m" + i)));
        }
        assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 5).moreBefore()).isFalse();
        assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 4).moreBefore()).isTrue();
        MessageLog.Page page = log.page(RoomId.GENERAL, Span.before(3), 1);
        assertThat(page.messages()).extracting(ChatMessage::seq).containsExactly(2L);
        assertThat(page.moreBefore()).isTrue();
        assertThat(page.moreAfter()).isTrue();
        assertThat(log.page(RoomId.GENERAL, Span.before(100), 1).moreAfter()).isFalse();
    }

    private Person enter(String name, String identity) throws Exception {
        Person person = new Person(PersonId.random(), new DisplayName(name), NameColor.TEAL);
        assertThat(log.append(List.of(enter(person, identity, NOW)))).containsExactly(new Outcome.Created(null));
        return person;
    }

    private static Change.Enter enter(Person person, String identity, Instant at) {
        return new Change.Enter(identity, new Change.Enter.Newcomer.Welcome(person), at, "127.0.0.1");
    }

    private static Change.Say say(Person author, String text) {
        return new Change.Say(
                author.id(), MessageId.random(), RoomId.GENERAL, new Typed.Good<>(new MessageText(text)), null, NOW);
    }

    private void reopen() throws Exception {
        close();
        open();
    }
}
