package chat.earshot.desktop.cache;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHistoryTest {
    private static final ServerId STUDIO = Sample.welcome(0).server().id();
    private static final ServerId LAB = new ServerId("lab");
    private static final int MOST = 2_000;
    private static final int NEWEST = 100;

    @TempDir
    Path folder;

    private KeptHistory history;

    @BeforeEach
    void open() throws Exception {
        history = new KeptHistory(Database.open(folder.resolve("history.db"), Schema.HISTORY), MOST);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void theLastConversationIsThereAfterARestart() throws Exception {
        welcomed(150);
        history.begun(STUDIO, page(51, 150, true));
        live(151);

        restart();

        assertThat(history.lastServerAt("studio:1337")).contains(STUDIO);
        KeptConversation kept = history.of(STUDIO, NEWEST).orElseThrow();
        assertThat(kept.serverName()).isEqualTo("Studio LAN");
        assertThat(kept.self()).isEqualTo(Sample.MIA);
        KeptConversation.KeptRoom room = kept.rooms().getFirst();
        assertThat(room.cursor()).isEqualTo(151);
        assertThat(room.members()).isEqualTo(8);
        assertThat(room.moreBefore()).isTrue();
        assertThat(room.newest()).isEqualTo(Sample.messages(52, 151));
    }

    @Test
    void pagesGoBackToTheOldestKeptMessageAndNoFurther() {
        welcomed(150);
        history.begun(STUDIO, page(51, 150, true));

        assertThat(before(101)).isEqualTo(Sample.messages(51, 100));
        assertThat(history.before(STUDIO, RoomId.GENERAL, 101, 50).orElseThrow().moreBefore())
                .isTrue();
        assertThat(before(51)).isEmpty();
    }

    @Test
    void anOlderPageExtendsWhatIsKeptUpToTheBeginning() {
        welcomed(150);
        history.begun(STUDIO, page(101, 150, true));
        history.extended(STUDIO, page(51, 100, true), 101);
        history.extended(STUDIO, page(1, 50, false), 51);

        assertThat(before(51)).isEqualTo(Sample.messages(1, 50));
        assertThat(history.before(STUDIO, RoomId.GENERAL, 51, 50).orElseThrow().moreBefore())
                .isFalse();
    }

    @Test
    void aPageThatWouldLeaveAGapIsNotKept() {
        welcomed(500);
        history.begun(STUDIO, page(401, 500, true));
        history.extended(STUDIO, page(101, 150, true), 151);

        assertThat(before(401)).isEmpty();
        assertThat(before(200)).isEmpty();
    }

    @Test
    void aFreshPageForgetsWhatWasKeptOfTheRoom() {
        welcomed(150);
        history.begun(STUDIO, page(1, 100, false));
        history.begun(STUDIO, page(901, 1_000, true));

        assertThat(newest()).isEqualTo(Sample.messages(901, 1_000));
        assertThat(before(901)).isEmpty();
    }

    @Test
    void changesReplaceWhatIsKeptAndWhatIsOlderThanAllOfItIsLeftOut() {
        welcomed(150);
        history.begun(STUDIO, page(101, 150, true));
        history.changed(STUDIO, RoomId.GENERAL, List.of(edited(3, 151), edited(120, 152), edited(120, 140)), 153);

        assertThat(newest()).hasSize(50).contains(edited(120, 152));
        assertThat(history.of(STUDIO, NEWEST).orElseThrow().rooms().getFirst().cursor())
                .isEqualTo(153);
    }

    @Test
    void everybodyIsCalledAsTheyAreNow() {
        welcomed(10);
        history.begun(STUDIO, page(1, 10, false));
        Person renamed = Sample.ANNA.named(new DisplayName("Annabel"));
        history.renamed(STUDIO, renamed);

        assertThat(newest())
                .extracting(ChatMessage::author)
                .filteredOn(author -> author.id().equals(Sample.ANNA.id()))
                .isNotEmpty()
                .containsOnly(renamed);
    }

    @Test
    void whatBelongsToOneServerIsNeverAnothers() {
        welcomed(10);
        history.begun(STUDIO, page(1, 10, false));
        history.begun(LAB, page(500, 501, false));

        assertThat(newest()).isEqualTo(Sample.messages(1, 10));
        assertThat(history.before(LAB, RoomId.GENERAL, 500, 50)).isEmpty();
        assertThat(history.of(LAB, NEWEST)).as("it never said who one is there").isEmpty();
    }

    @Test
    void onlySoManyMessagesAreKeptAndTheyAreTheNewest() throws Exception {
        welcomed(0);
        history.begun(STUDIO, page(1, 0, false));
        for (long first = 1; first <= 5_000; first += 200) {
            history.changed(STUDIO, RoomId.GENERAL, Sample.messages(first, first + 199), first + 199);
        }
        restart();
        live(5_001);

        assertThat(newest()).isEqualTo(Sample.messages(4_902, 5_001));
        List<ChatMessage> oldest = before(3_010);
        assertThat(oldest).isEqualTo(Sample.messages(5_001 - MOST + 1, 3_009));
        assertThat(history.before(STUDIO, RoomId.GENERAL, 3_010, 50)
                        .orElseThrow()
                        .moreBefore())
                .as("the server has the rest")
                .isTrue();
        assertThat(before(5_001 - MOST + 1)).isEmpty();
    }

    @Test
    void whatCanNotBeReadIsAsIfItWereNotThere() throws Exception {
        welcomed(10);
        history.begun(STUDIO, page(1, 10, false));
        history.close();

        assertThat(history.of(STUDIO, NEWEST)).isEmpty();
        live(11);
        history.flush();
        open();
        assertThat(newest()).isEqualTo(Sample.messages(1, 10));
    }

    private void restart() throws Exception {
        history.close();
        open();
    }

    private void welcomed(long newest) {
        history.welcomed("studio:1337", Sample.welcome(newest));
    }

    private void live(long seq) {
        history.changed(STUDIO, RoomId.GENERAL, List.of(Sample.message(seq)), seq);
    }

    private List<ChatMessage> newest() {
        return history.of(STUDIO, NEWEST).orElseThrow().rooms().getFirst().newest();
    }

    private List<ChatMessage> before(long seq) {
        Optional<Event.History> page = history.before(STUDIO, RoomId.GENERAL, seq, 50);
        return page.map(Event.History::messages).orElse(List.of());
    }

    private static Event.History page(long first, long last, boolean moreBefore) {
        List<ChatMessage> messages =
                LongStream.rangeClosed(first, last).mapToObj(Sample::message).toList();
        return new Event.History(RoomId.GENERAL, messages, last, moreBefore, false, false);
    }

    private static ChatMessage edited(long seq, long rev) {
        ChatMessage message = Sample.message(seq);
        return new ChatMessage(
                message.id(),
                message.room(),
                seq,
                rev,
                message.at(),
                message.author(),
                new MessageText("edited at " + rev));
    }
}
