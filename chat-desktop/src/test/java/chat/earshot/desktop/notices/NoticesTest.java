package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of what arrives, when, and in how many notices. The reader is Mia.
class NoticesTest {
    private static final Duration SPACING = Duration.ofSeconds(3);
    private static final About GENERAL = new About.OneRoom(RoomId.GENERAL);

    @TempDir
    Path folder;

    private final Told told = new Told();
    private LocalStore store;
    private NoticesViewModel choices;
    private Notices notices;

    @BeforeEach
    void welcome() throws Exception {
        store = LocalStore.open(folder);
        choices = new NoticesViewModel(store.settings(), told.timing());
        notices = new Notices(choices, told.timing(), RoomId.GENERAL);
        told.listenTo(notices);
        notices.welcomed(Sample.welcome(10));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMessageIsToldWithItsAuthorAndRoomAndLeadsToItself() {
        notices.received(said(11, Sample.ANNA, "lunch?"));
        assertThat(told.notices)
                .containsExactly(new Notice(
                        GENERAL,
                        "Anna in #general",
                        "lunch?",
                        new Target.AMessage(Sample.welcome(10).server().id(), RoomId.GENERAL, id(11))));
        assertThat(told.sounds).isEqualTo(1);
        assertThat(badge()).isEqualTo(new Badge.Dot());
    }

    @Test
    void whatFollowsQuicklyBecomesOneNoticeInThePlaceOfTheFirst() {
        for (int seq = 11; seq <= 40; seq++) {
            notices.received(said(seq, Sample.ANNA, "number " + seq));
            told.pass(Duration.ofMillis(20));
        }
        assertThat(told.titles()).containsExactly("Anna in #general");
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("Anna in #general", "30 new messages in #general");
        assertThat(told.last().text().lines()).containsExactly("Anna: number 38", "Anna: number 39", "Anna: number 40");
        assertThat(told.last().target())
                .isEqualTo(new Target.AMessage(Sample.welcome(10).server().id(), RoomId.GENERAL, id(11)));
        assertThat(told.onScreen()).hasSize(1);
        assertThat(told.sounds).isEqualTo(2);
    }

    @Test
    void nothingIsToldOfTheRoomInFrontAndLookingTakesItsNoticeAway() {
        notices.received(said(11, Sample.ANNA, "lunch?"));
        notices.attend(Attention.HERE);
        assertThat(told.onScreen()).isEmpty();
        assertThat(badge()).isEqualTo(new Badge.None());
        notices.received(said(12, Sample.ANNA, "at twelve?"));
        told.pass(SPACING);
        assertThat(told.notices).hasSize(1);
        notices.attend(Attention.ELSEWHERE);
        notices.received(said(13, Sample.ANNA, "or one?"));
        assertThat(told.last().text()).isEqualTo("or one?");
    }

    @Test
    void lookingBeforeTheNextTellingLeavesNothingToTell() {
        notices.received(said(11, Sample.ANNA, "one"));
        notices.received(said(12, Sample.ANNA, "two"));
        notices.attend(Attention.HERE);
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("Anna in #general");
    }

    @Test
    void onesOwnMessageFromAnotherDeviceIsNotToldAndMeansThatTheRoomWasRead() {
        notices.received(said(11, Sample.ANNA, "lunch?"));
        notices.received(said(12, Sample.MIA, "yes"));
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("Anna in #general");
        assertThat(told.onScreen()).isEmpty();
        assertThat(badge()).isEqualTo(new Badge.None());
    }

    @Test
    void whatStoodAboveOnesOwnMessageWasReadOnTheOtherDevice() {
        List<ChatMessage> missed =
                List.of(said(11, Sample.ANNA, "lunch?"), said(12, Sample.MIA, "yes"), said(13, Sample.CHEN, "me too"));
        notices.received(new Event.Changes(RoomId.GENERAL, missed, 13, false));
        assertThat(told.titles()).containsExactly("Chen in #general");
    }

    @Test
    void whatWasMissedIsOneNoticeHoweverManyPagesItComesIn() {
        notices.received(new Event.Changes(RoomId.GENERAL, range(11, 210), 210, true));
        notices.received(new Event.Changes(RoomId.GENERAL, range(211, 300), 300, false));
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("290 new messages in #general");
        assertThat(told.sounds).isEqualTo(1);
    }

    @Test
    void whenTooMuchWasMissedTheNoticeSaysAtLeastHowMuch() {
        notices.received(new Event.History(RoomId.GENERAL, range(5_000, 5_099), 5_099, true, false, true));
        assertThat(told.titles()).containsExactly("More than 100 new messages in #general");
    }

    @Test
    void whatWasSaidBeforeTheFirstVisitIsNoNewsAndNeitherAreOlderPages() {
        notices.received(new Event.History(RoomId.GENERAL, range(1, 10), 10, false, false, false));
        notices.received(new Event.History(RoomId.GENERAL, List.of(), 10, false, false, false));
        assertThat(told.notices).isEmpty();
    }

    @Test
    void anEditedMessageIsNoNews() {
        notices.received(new Event.Changes(RoomId.GENERAL, List.of(edited(7, 11)), 11, false));
        assertThat(told.notices).isEmpty();
    }

    @Test
    void whatWasSaidWhileTheAppWasClosedIsToldOnce() {
        Event.Welcome welcome = Sample.welcome(20);
        notices.forget();
        notices.restored(new KeptConversation(
                welcome.server().id(),
                "Studio LAN",
                Sample.MIA,
                List.of(),
                List.of(new KeptConversation.KeptRoom(RoomId.GENERAL, "general", 8, 15, range(10, 15), true, 15))));
        notices.welcomed(welcome);
        notices.received(new Event.Changes(RoomId.GENERAL, List.of(said(16, Sample.ANNA, "hi")), 20, false));
        assertThat(told.titles()).containsExactly("Anna in #general");
    }

    @Test
    void aMentionIsSaidAndCounted() {
        notices.received(said(11, Sample.ANNA, "@Mia look at this"));
        assertThat(told.last().title()).isEqualTo("Anna mentioned you in #general");
        notices.received(said(12, Sample.CHEN, "and this"));
        notices.received(said(13, Sample.CHEN, "@room all of you"));
        assertThat(badge()).isEqualTo(new Badge.Mentions(2));
    }

    @Test
    void theReadersNewNameIsTheOneThatMentions() {
        notices.renamed(Sample.person("Mia L.", NameColor.EMERALD));
        notices.received(said(11, Sample.ANNA, "@Mia L. look"));
        assertThat(badge()).isEqualTo(new Badge.Mentions(1));
    }

    @Test
    void whoWantsMentionsOnlyIsToldOfNothingElse() {
        choices.want(Interest.MENTIONS);
        notices.received(said(11, Sample.ANNA, "lunch?"));
        assertThat(told.notices).isEmpty();
        assertThat(badge()).isEqualTo(new Badge.None());
        notices.received(said(12, Sample.ANNA, "@Mia lunch?"));
        assertThat(told.last().text()).isEqualTo("@Mia lunch?");
    }

    @Test
    void whoWantsNoDisturbanceHearsNothingAndFindsTheSign() {
        choices.beQuiet(choices.forAnHour());
        notices.received(said(11, Sample.ANNA, "@Mia lunch?"));
        told.pass(Duration.ofMinutes(5));
        assertThat(told.notices).isEmpty();
        assertThat(told.sounds).isZero();
        assertThat(badge()).isEqualTo(new Badge.Mentions(1));
    }

    @Test
    void quietThatBeginsBeforeTheNextTellingIsKept() {
        notices.received(said(11, Sample.ANNA, "one"));
        notices.received(said(12, Sample.ANNA, "two"));
        choices.beQuiet(new Quiet.UntilTurnedOff());
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("Anna in #general");
    }

    @Test
    void aDiscreetNoticeSaysNeitherWhoNorWhat() {
        choices.saysWhatProperty().set(false);
        notices.received(said(11, Sample.ANNA, "the secret"));
        assertThat(told.last().title()).isEqualTo("Earshot");
        assertThat(told.last().text()).isEqualTo("Somebody wrote in #general");
        notices.received(said(12, Sample.ANNA, "another secret"));
        told.pass(SPACING);
        assertThat(told.last().text()).isEqualTo("2 new messages in #general");
        assertThat(told.notices.toString()).doesNotContain("secret", "Anna");
    }

    @Test
    void withoutSoundANoticeIsSilent() {
        choices.soundProperty().set(false);
        notices.received(said(11, Sample.ANNA, "lunch?"));
        assertThat(told.notices).hasSize(1);
        assertThat(told.sounds).isZero();
    }

    @Test
    void manyRoomsAtOnceBecomeOneNotice() {
        notices.received(said(11, Sample.ANNA, "first"));
        for (String room : List.of("build", "lunch", "design", "music")) {
            notices.received(in(room, 1));
            notices.received(in(room, 2));
        }
        told.pass(SPACING);
        assertThat(told.titles()).containsExactly("Anna in #general", "8 new messages in 4 rooms");
        assertThat(told.last().text()).isEqualTo("#build, #lunch, #design, #music");
    }

    @Test
    void aClickLeadsToTheFirstMessageThatWasNotSeen() {
        List<Target> opened = new ArrayList<>();
        notices.setOnOpen(opened::add);
        notices.received(said(11, Sample.ANNA, "one"));
        notices.received(said(12, Sample.ANNA, "two"));
        told.pass(SPACING);
        told.click(GENERAL);
        assertThat(opened)
                .containsExactly(new Target.AMessage(Sample.welcome(10).server().id(), RoomId.GENERAL, id(11)));
    }

    @Test
    void anotherServerBeginsWithNothingWaiting() {
        notices.received(said(11, Sample.ANNA, "@Mia"));
        notices.forget();
        assertThat(told.onScreen()).isEmpty();
        assertThat(badge()).isEqualTo(new Badge.None());
        notices.received(said(12, Sample.ANNA, "nobody is here to be told"));
        told.pass(SPACING);
        assertThat(told.titles()).hasSize(1);
    }

    private Badge badge() {
        return notices.badgeProperty().get();
    }

    private static MessageId id(long seq) {
        return new MessageId("message-of-sample-" + seq);
    }

    private static ChatMessage said(long seq, Person author, String text) {
        return Sample.message(seq, author, Sample.NOW, text);
    }

    private static ChatMessage edited(long seq, long rev) {
        return new ChatMessage(
                id(seq), RoomId.GENERAL, seq, rev, Sample.NOW, Sample.ANNA, new MessageText("as it should be"));
    }

    private static ChatMessage in(String room, long seq) {
        return new ChatMessage(
                new MessageId("message-in-" + room + "-" + seq),
                new RoomId(room),
                seq,
                seq,
                Sample.NOW,
                Sample.CHEN,
                new MessageText("hello"));
    }

    private static List<ChatMessage> range(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(seq -> said(seq, Sample.ANNA, "number " + seq))
                .toList();
    }
}
