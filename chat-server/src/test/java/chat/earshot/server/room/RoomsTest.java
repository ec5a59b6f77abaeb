package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rooms, public, private and direct: who is in them and who knows of them.
final class RoomsTest {
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
    void aPublicRoomIsShownToAllAndModeratedByItsCreator() throws Exception {
        MessageId id = MessageId.random();
        Command create = new Command.Create(id, " Ops  Team ", Room.Kind.PUBLIC, "Who is\non call");
        Room made = ada.ask(create, Event.RoomShown.class).room();
        assertThat(made.id().value()).isEqualTo(id.value());
        assertThat(made.name()).isEqualTo("Ops Team");
        assertThat(made.topic()).isEqualTo("Who is on call");
        assertThat(made.members()).isEqualTo(1);
        assertThat(made.mine()).isEqualTo(new Membership(Membership.Role.MODERATOR, 0, 0, 0));
        Room shown = bob.hears(Event.RoomShown.class).room();
        assertThat(shown.mine()).isNull();
        assertThat(shown.id()).isEqualTo(made.id());
        assertThat(ada.ask(create)).isEqualTo(new Event.RoomShown(made));
        assertThat(bob.refused(create)).isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(bob.refused(new Command.Create(id, "Other", Room.Kind.PUBLIC, null)))
                .isEqualTo(ErrorCode.ID_TAKEN);
        assertThat(bob.refused(new Command.Create(MessageId.random(), "OPS team", Room.Kind.PUBLIC, null)))
                .isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(bob.refused(new Command.Create(MessageId.random(), "General", Room.Kind.PUBLIC, null)))
                .isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(bob.refused(new Command.Create(MessageId.random(), " ", Room.Kind.PRIVATE, null)))
                .isEqualTo(ErrorCode.NAME_INVALID);
        assertThat(bob.refused(new Command.Create(MessageId.random(), "x", Room.Kind.PUBLIC, "x".repeat(251))))
                .isEqualTo(ErrorCode.TEXT_TOO_LONG);
    }

    @Test
    void whoeverJoinsIsShownTheRoomAndItsHistoryAndTheOthersWhoCame() throws Exception {
        RoomId room = ada.create("Ops", Room.Kind.PUBLIC);
        ada.say(room, "before");
        assertThat(bob.refused(new Command.Say(room, MessageId.random(), "x"))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(bob.refused(new Command.History(room, new Span.Newest(), 5))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        bob.heardSoFar();
        Room joined = bob.ask(new Command.Join(room), Event.RoomShown.class).room();
        assertThat(joined.members()).isEqualTo(2);
        assertThat(joined.mine()).isEqualTo(new Membership(Membership.Role.MEMBER, 1, 0, 0));
        Event.History history = bob.hears(Event.History.class);
        assertThat(history.room()).isEqualTo(room);
        assertThat(history.messages()).hasSize(1);
        assertThat(ada.hears(Event.Member.class)).isEqualTo(new Event.Member(room, bob.person(), true, null));
        ChatMessage live = ada.say(room, "live");
        assertThat(bob.hears(Event.Message.class).message()).isEqualTo(live);
        Room again = bob.ask(new Command.Join(room), Event.RoomShown.class).room();
        assertThat(again.mine()).isEqualTo(new Membership(Membership.Role.MEMBER, 1, 1, 0));
        assertThat(bob.hears(Event.History.class).messages()).hasSize(2);
        assertThat(ada.heardSoFar()).noneMatch(Event.Member.class::isInstance);
    }

    @Test
    void whoeverLeavesHearsThatLastOfAll() throws Exception {
        RoomId room = ada.create("Ops", Room.Kind.PUBLIC);
        bob.ask(new Command.Join(room));
        bob.hears(Event.History.class);
        assertThat(bob.ask(new Command.Leave(room))).isEqualTo(new Event.Member(room, bob.person(), false, null));
        ada.hears(Event.Member.class);
        assertThat(ada.hears(Event.Member.class).in()).isFalse();
        ada.say(room, "alone");
        assertThat(bob.heardSoFar()).isEmpty();
        assertThat(bob.refused(new Command.Leave(room))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(ada.refused(new Command.Leave(RoomId.GENERAL))).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void aPrivateRoomIsThereOnlyForThoseWhoAreInIt() throws Exception {
        RoomId room = ada.create("Secret", Room.Kind.PRIVATE);
        ChatMessage said = ada.say(room, "psst");
        assertThat(bob.heardSoFar()).isEmpty();
        for (Command command : List.of(
                new Command.Join(room),
                new Command.Leave(room),
                new Command.Say(room, MessageId.random(), "x"),
                new Command.History(room, new Span.Newest(), 5),
                new Command.Read(room, 1),
                new Command.Typing(room),
                new Command.SetTopic(room, "x"),
                new Command.Invite(room, bob.id()),
                new Command.Kick(ada.id(), room, null),
                new Command.Ban(ada.id(), room, null),
                new Command.Unban(ada.id(), room),
                new Command.Moderator(room, bob.id(), true))) {
            assertThat(bob.refused(command)).as("%s", command).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        }
        for (Command command : List.of(
                new Command.Edit(said.id(), "x"),
                new Command.Delete(said.id()),
                new Command.Say(RoomId.GENERAL, MessageId.random(), "x", said.id()))) {
            assertThat(bob.refused(command)).as("%s", command).isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
        }
        assertThat(bob.ask(new Command.Rooms(null, null), Event.Rooms.class).rooms())
                .extracting(listed -> listed.id().value())
                .containsExactly("general");
        assertThat(ada.ask(new Command.Invite(room, bob.id())))
                .isEqualTo(new Event.Member(room, bob.person(), true, null));
        assertThat(bob.hears(Event.RoomShown.class).room().name()).isEqualTo("Secret");
        assertThat(bob.hears(Event.History.class).messages()).containsExactly(said);
        assertThat(bob.say(room, "hello").seq()).isEqualTo(2);
        assertThat(bob.ask(new Command.Invite(room, ada.id())))
                .isEqualTo(new Event.Member(room, ada.person(), true, null));
        assertThat(bob.refused(new Command.Invite(room, PersonId.random()))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
    }

    @Test
    void aDirectRoomIsOneForEachPairAndTheOtherHearsOfItWithTheFirstMessage() throws Exception {
        Room room = ada.ask(new Command.Direct(bob.id()), Event.RoomShown.class).room();
        assertThat(room.kind()).isEqualTo(Room.Kind.DIRECT);
        assertThat(room.name()).isEqualTo("Bob");
        assertThat(room.person()).isEqualTo(bob.id());
        assertThat(ada.ask(new Command.Direct(bob.id()), Event.RoomShown.class).room())
                .isEqualTo(room);
        assertThat(bob.heardSoFar()).isEmpty();
        assertThat(bob.again().welcome().rooms()).hasSize(1);
        assertThat(ada.again().welcome().rooms()).hasSize(2);
        assertThat(bob.refused(new Command.Say(room.id(), MessageId.random(), "x")))
                .isEqualTo(ErrorCode.NO_SUCH_ROOM);
        ChatMessage first = ada.say(room.id(), "Hi Bob");
        Room shown = bob.hears(Event.RoomShown.class).room();
        assertThat(shown.name()).isEqualTo("Ada");
        assertThat(shown.person()).isEqualTo(ada.id());
        assertThat(shown.rev()).isZero();
        assertThat(bob.hears(Event.Message.class).message()).isEqualTo(first);
        bob.say(room.id(), "Hi Ada");
        assertThat(bob.ask(new Command.Direct(ada.id()), Event.RoomShown.class)
                        .room()
                        .id())
                .isEqualTo(room.id());
        assertThat(ada.refused(new Command.Direct(ada.id()))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ada.refused(new Command.Direct(PersonId.random()))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
        assertThat(ada.refused(new Command.Leave(room.id()))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ada.refused(new Command.SetTopic(room.id(), "x"))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ada.refused(new Command.Invite(room.id(), bob.id()))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ada.refused(new Command.Kick(bob.id(), room.id(), null))).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void whatIsWrittenToSomebodyWhoIsAwayWaitsForThem() throws Exception {
        bob.disconnect();
        Room room = ada.ask(new Command.Direct(bob.id()), Event.RoomShown.class).room();
        ada.say(room.id(), "Are you there, @Bob?");
        Member back = bob.again();
        Room waiting = back.welcome().rooms().getLast();
        assertThat(waiting.id()).isEqualTo(room.id());
        assertThat(waiting.mine()).isEqualTo(new Membership(Membership.Role.MEMBER, 0, 1, 1));
        back.hears(Event.History.class);
        assertThat(back.hears(Event.History.class).messages()).hasSize(1);
    }

    @Test
    void nobodyWritesDirectlyToAPlainClient() throws Exception {
        Witness plain = hub.listen();
        hub.name(plain, "Pat");
        PersonId pat = plain.await(Event.Welcome.class).you().id();
        assertThat(ada.refused(new Command.Direct(pat))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
    }

    @Test
    void everythingSurvivesARestart() throws Exception {
        RoomId ops = ada.create("Ops", Room.Kind.PUBLIC);
        RoomId secret = ada.create("Secret", Room.Kind.PRIVATE);
        ada.ask(new Command.SetTopic(ops, "On call"));
        bob.ask(new Command.Join(ops));
        ada.say(ops, "one");
        ada.say(ops, "@Bob two");
        RoomId direct = ada.ask(new Command.Direct(bob.id()), Event.RoomShown.class)
                .room()
                .id();
        hub.close();
        hub = new RunningHub(data);
        Member adaAgain = rejoin(ada);
        assertThat(adaAgain.welcome().rooms())
                .extracting(Room::id)
                .containsExactlyInAnyOrder(RoomId.GENERAL, ops, secret, direct);
        Room room = adaAgain.welcome().rooms().stream()
                .filter(known -> known.id().equals(ops))
                .findFirst()
                .orElseThrow();
        assertThat(room)
                .isEqualTo(new Room(
                        ops,
                        "Ops",
                        Room.Kind.PUBLIC,
                        "On call",
                        2,
                        2,
                        2,
                        null,
                        new Membership(Membership.Role.MODERATOR, 0, 0, 0)));
        assertThat(rejoin(bob).welcome().rooms().getLast().mine())
                .isEqualTo(new Membership(Membership.Role.MEMBER, 0, 2, 1));
        assertThat(hub.figures().rooms()).isEqualTo(4);
    }

    private Member rejoin(Member member) throws InterruptedException {
        return member.on(hub);
    }

    @Test
    void allRoomsOfAReturningClientAreCaughtUp() throws Exception {
        RoomId ops = ada.create("Ops", Room.Kind.PUBLIC);
        bob.ask(new Command.Join(ops));
        bob.disconnect();
        ada.say(ops, "one");
        ada.say(RoomId.GENERAL, "two");
        Member back = bob.again(Map.of(ops, 0L, RoomId.GENERAL, 0L));
        Event.Changes first = back.hears(Event.Changes.class);
        Event.Changes second = back.hears(Event.Changes.class);
        assertThat(List.of(first.room(), second.room())).containsExactly(RoomId.GENERAL, ops);
        assertThat(first.messages()).hasSize(1);
        assertThat(second.messages()).hasSize(1);
    }

    @Test
    void theTopicIsForModeratorsAndToldToTheRoom() throws Exception {
        RoomId room = ada.create("Ops", Room.Kind.PUBLIC);
        assertThat(bob.refused(new Command.SetTopic(room, "x"))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        bob.ask(new Command.Join(room));
        bob.hears(Event.History.class);
        assertThat(bob.refused(new Command.SetTopic(room, "x"))).isEqualTo(ErrorCode.FORBIDDEN);
        Room now = ada.ask(new Command.SetTopic(room, " On call "), Event.RoomShown.class)
                .room();
        assertThat(now.topic()).isEqualTo("On call");
        assertThat(bob.hears(Event.RoomShown.class).room()).isEqualTo(now);
        ada.ask(new Command.SetTopic(room, "On call"));
        assertThat(bob.heardSoFar()).isEmpty();
    }

    @Test
    void roomsAreListedByNameAndInPages() throws Exception {
        for (int i = 0; i < Protocol.MAX_LISTED + 5; i++) {
            ada.create("Room %03d".formatted(i), Room.Kind.PUBLIC);
        }
        ada.create("Hidden", Room.Kind.PRIVATE);
        Event.Rooms first = bob.ask(new Command.Rooms(null, null), Event.Rooms.class);
        assertThat(first.rooms()).hasSize(Protocol.MAX_LISTED);
        assertThat(first.rooms().getFirst().name()).isEqualTo("general");
        Event.Rooms second = bob.ask(new Command.Rooms(null, first.cursor()), Event.Rooms.class);
        assertThat(second.rooms()).hasSize(6);
        assertThat(second.cursor()).isNull();
        assertThat(bob.ask(new Command.Rooms("ROOM 10", null), Event.Rooms.class)
                        .rooms())
                .hasSize(5);
        assertThat(bob.ask(new Command.Rooms("hid", null), Event.Rooms.class).rooms())
                .isEmpty();
    }

    @Test
    void whoFindsPeopleWhoAreAwayToo() throws Exception {
        for (int i = 0; i < Protocol.MAX_LISTED; i++) {
            hub.disconnect(hub.join("Person %03d".formatted(i)));
        }
        Witness plain = hub.listen();
        hub.name(plain, "Aaron");
        plain.await(Event.Welcome.class);
        Event.Who first = ada.ask(new Command.Who(null, null), Event.Who.class);
        assertThat(first.people()).hasSize(Protocol.MAX_LISTED + 1);
        assertThat(first.people())
                .extracting(known -> known.person().name().value())
                .startsWith("Aaron", "Ada", "Bob", "Person 000");
        Event.Who second = ada.ask(new Command.Who(null, first.cursor()), Event.Who.class);
        assertThat(second.people())
                .extracting(known -> known.person().name().value())
                .containsExactly("Person 098", "Person 099");
        assertThat(second.cursor()).isNull();
        assertThat(ada.ask(new Command.Who("bO", null), Event.Who.class).people())
                .containsExactly(new Event.Presence(bob.person(), true, null));
    }

    @Test
    void nobodyIsInMoreRoomsThanTheLimit() throws Exception {
        for (int i = 1; i < Protocol.MAX_ROOMS; i++) {
            ada.create("Room " + i, Room.Kind.PUBLIC);
        }
        assertThat(ada.refused(new Command.Create(MessageId.random(), "One more", Room.Kind.PUBLIC, null)))
                .isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        assertThat(ada.refused(new Command.Direct(bob.id()))).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        RoomId bobs = bob.create("Bob's", Room.Kind.PUBLIC);
        assertThat(ada.refused(new Command.Join(bobs))).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        assertThat(bob.refused(new Command.Invite(bobs, ada.id()))).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
    }

    @Test
    void historyIsReadAroundAPlaceAndBothWaysFromIt() throws Exception {
        for (int i = 1; i <= 20; i++) {
            ada.say(RoomId.GENERAL, "m" + i);
        }
        assertThat(seqs(Span.after(15), 3)).containsExactly(16L, 17L, 18L);
        assertThat(seqs(Span.before(4), 50)).containsExactly(1L, 2L, 3L);
        assertThat(seqs(Span.around(10), 5)).containsExactly(8L, 9L, 10L, 11L, 12L);
        Event.History middle = ada.ask(new Command.History(RoomId.GENERAL, Span.around(10), 5), Event.History.class);
        assertThat(middle.moreBefore()).isTrue();
        assertThat(middle.moreAfter()).isTrue();
        Event.History end = ada.ask(new Command.History(RoomId.GENERAL, Span.after(20), 5), Event.History.class);
        assertThat(end.messages()).isEmpty();
        assertThat(end.moreBefore()).isTrue();
        assertThat(end.moreAfter()).isFalse();
        ChatMessage tenth = middle.messages().get(2);
        Span.Place time = new Span.Place.Time(tenth.at());
        assertThat(seqs(new Span.Before(time), 50)).doesNotContain(10L);
        assertThat(seqs(new Span.After(time), 50)).doesNotContain(10L);
        assertThat(seqs(new Span.Around(time), 50)).contains(9L, 10L, 11L);
    }

    private List<Long> seqs(Span span, int limit) throws InterruptedException {
        return ada.ask(new Command.History(RoomId.GENERAL, span, limit), Event.History.class).messages().stream()
                .map(ChatMessage::seq)
                .toList();
    }
}
