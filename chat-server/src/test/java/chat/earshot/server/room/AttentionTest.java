package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read, who is writing, and that all devices of a person agree.
final class AttentionTest {
    private static final RoomId GENERAL = RoomId.GENERAL;

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
    void unreadAreOthersMessagesThatAreNotDeleted() throws Exception {
        ada.say(GENERAL, "one");
        ChatMessage gone = ada.say(GENERAL, "@Bob two");
        ada.say(GENERAL, "@Bob @room three");
        bob.say(GENERAL, "mine, @Bob");
        ada.say(GENERAL, "@room four");
        assertThat(unread(bob)).isEqualTo(new Membership(Membership.Role.MEMBER, 0, 4, 3));
        ada.ask(new Command.Delete(gone.id()));
        assertThat(unread(bob)).isEqualTo(new Membership(Membership.Role.MEMBER, 0, 3, 2));
        assertThat(unread(ada)).isEqualTo(new Membership(Membership.Role.MEMBER, 0, 1, 0));
        assertThat(bob.ask(new Command.Read(GENERAL, 3))).isEqualTo(new Event.Read(GENERAL, 3, 1, 1));
        assertThat(unread(bob)).isEqualTo(new Membership(Membership.Role.MEMBER, 3, 1, 1));
    }

    @Test
    void allOfAPersonsConnectionsAgreeOnWhatIsRead() throws Exception {
        Member phone = bob.again();
        ada.say(GENERAL, "one");
        ada.say(GENERAL, "two");
        Event.Read read = new Event.Read(GENERAL, 1, 1, 0);
        assertThat(bob.ask(new Command.Read(GENERAL, 1))).isEqualTo(read);
        assertThat(phone.hears(Event.Read.class)).isEqualTo(read);
        assertThat(ada.heardSoFar()).noneMatch(Event.Read.class::isInstance);
        assertThat(phone.ask(new Command.Read(GENERAL, 0)))
                .as("it never goes back")
                .isEqualTo(read);
        assertThat(phone.ask(new Command.Read(GENERAL, 9_000))).isEqualTo(new Event.Read(GENERAL, 2, 0, 0));
        hub.close();
        hub = new RunningHub(data);
        assertThat(bob.on(hub).welcome().rooms().getFirst().mine())
                .isEqualTo(new Membership(Membership.Role.MEMBER, 2, 0, 0));
    }

    @Test
    void newcomersHaveNothingToCatchUpWith() throws Exception {
        ada.say(GENERAL, "long ago");
        assertThat(Member.join(hub, "Zoë").welcome().rooms().getFirst().mine())
                .isEqualTo(new Membership(Membership.Role.MEMBER, 1, 0, 0));
    }

    @Test
    void writingIsToldToTheOthersOfTheRoomAndNotTooOften() throws Exception {
        RoomId room = ada.create("Ops", Room.Kind.PRIVATE);
        ada.ask(new Command.Invite(room, bob.id()));
        Member eve = Member.join(hub, "Eve");
        Member phone = ada.again();
        eve.heardSoFar();
        phone.heardSoFar();
        for (int i = 0; i < 5; i++) {
            hub.ask(ada.witness(), new Command.Typing(room));
        }
        ada.heardSoFar();
        List<Event> heard = bob.heardSoFar();
        assertThat(heard).filteredOn(Event.Typing.class::isInstance).containsExactly(new Event.Typing(room, ada.id()));
        assertThat(eve.heardSoFar()).isEmpty();
        assertThat(phone.heardSoFar()).noneMatch(Event.Typing.class::isInstance);
        assertThat(eve.refused(new Command.Typing(room))).isEqualTo(ErrorCode.NO_SUCH_ROOM);
    }

    @Test
    void aCodeMakesAnotherDeviceTheSamePersonOnce() throws Exception {
        RoomId room = ada.create("Ops", Room.Kind.PRIVATE);
        Event.Link link = ada.ask(new Command.Link(), Event.Link.class);
        assertThat(link.expires()).isBetween(Instant.now().plus(Duration.ofMinutes(4)), Instant.MAX);
        Identity phone = Identity.random();
        Witness second = linked(phone, link.code().toUpperCase(Locale.ROOT).replace("-", " "));
        Event.Welcome welcome = second.next(Event.Welcome.class);
        assertThat(welcome.you()).isEqualTo(ada.person());
        assertThat(welcome.rooms()).extracting(Room::id).containsExactly(GENERAL, room);
        assertThat(linked(Identity.random(), link.code())
                        .next(Event.Refused.class)
                        .code())
                .isEqualTo(ErrorCode.BAD_CODE);
        assertThat(linked(phone, link.code()).next(Event.Welcome.class).you())
                .as("a hello whose welcome got lost can be said again")
                .isEqualTo(ada.person());
        hub.close();
        hub = new RunningHub(data);
        Witness later = hub.connect();
        hub.hello(later, phone, null, Map.of());
        assertThat(later.next(Event.Welcome.class).you()).isEqualTo(ada.person());
    }

    @Test
    void aNewCodeMakesTheOneBeforeVoid() throws Exception {
        Event.Link first = ada.ask(new Command.Link(), Event.Link.class);
        Event.Link second = ada.ask(new Command.Link(), Event.Link.class);
        assertThat(linked(Identity.random(), first.code())
                        .next(Event.Refused.class)
                        .code())
                .isEqualTo(ErrorCode.BAD_CODE);
        assertThat(linked(Identity.random(), second.code())
                        .next(Event.Welcome.class)
                        .you())
                .isEqualTo(ada.person());
    }

    private Witness linked(Identity identity, String code) {
        Witness witness = hub.connect();
        hub.ask(witness, new Command.Hello(identity, null, code, "test/1", null, Map.of()));
        return witness;
    }

    private static Membership unread(Member member) throws InterruptedException {
        Membership mine = member.again().welcome().rooms().getFirst().mine();
        if (mine == null) {
            throw new AssertionError("A member is in the default room.");
        }
        return mine;
    }
}
