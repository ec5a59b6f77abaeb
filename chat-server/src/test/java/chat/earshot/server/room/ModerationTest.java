package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What moderators may do in their rooms, and the operator everywhere.
final class ModerationTest {
    @TempDir
    private Path data;

    private RunningHub hub;
    private Member ada;
    private Member bob;
    private Member eve;
    private RoomId room;

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
        ada = Member.join(hub, "Ada");
        bob = Member.join(hub, "Bob");
        eve = Member.join(hub, "Eve");
        room = ada.create("Ops", Room.Kind.PUBLIC);
        bob.ask(new Command.Join(room));
        eve.ask(new Command.Join(room));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aModeratorPutsSomebodyOutWhoMayComeBack() throws Exception {
        assertThat(bob.refused(new Command.Kick(eve.id(), room, null))).isEqualTo(ErrorCode.FORBIDDEN);
        Event out = new Event.Member(room, eve.person(), false, "Too loud");
        assertThat(ada.ask(new Command.Kick(eve.id(), room, " Too loud "))).isEqualTo(out);
        assertThat(eve.heardSoFar()).endsWith(out);
        assertThat(bob.heardSoFar()).endsWith(out);
        ada.say(room, "quiet now");
        assertThat(eve.heardSoFar()).isEmpty();
        assertThat(ada.refused(new Command.Kick(eve.id(), room, null))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
        eve.ask(new Command.Join(room), Event.RoomShown.class);
    }

    @Test
    void whoeverIsBannedComesBackOnlyWhenThatIsTakenBack() throws Exception {
        ada.ask(new Command.Ban(eve.id(), room, null), Event.Member.class);
        assertThat(eve.refused(new Command.Join(room))).isEqualTo(ErrorCode.BANNED);
        assertThat(bob.refused(new Command.Invite(room, eve.id()))).isEqualTo(ErrorCode.BANNED);
        assertThat(bob.refused(new Command.Unban(eve.id(), room))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ada.ask(new Command.Ban(eve.id(), room, null))).isInstanceOf(Event.Member.class);
        assertThat(ada.ask(new Command.Unban(eve.id(), room)))
                .isEqualTo(new Event.Member(room, eve.person(), false, null));
        eve.ask(new Command.Join(room), Event.RoomShown.class);
    }

    @Test
    void moderatorsMakeOthersModerators() throws Exception {
        assertThat(bob.refused(new Command.Moderator(room, bob.id(), true))).isEqualTo(ErrorCode.FORBIDDEN);
        Room shown = ada.ask(new Command.Moderator(room, bob.id(), true), Event.RoomShown.class)
                .room();
        assertThat(shown.mine()).isNull();
        Room bobs = bob.hears(Event.RoomShown.class).room();
        while (bobs.mine() == null || bobs.mine().role() == Membership.Role.MEMBER) {
            bobs = bob.hears(Event.RoomShown.class).room();
        }
        assertThat(bobs.id()).isEqualTo(room);
        bob.ask(new Command.Kick(eve.id(), room, null), Event.Member.class);
        bob.ask(new Command.Moderator(room, ada.id(), false), Event.RoomShown.class);
        assertThat(ada.refused(new Command.SetTopic(room, "x"))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(bob.refused(new Command.Moderator(room, eve.id(), true))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
    }

    @Test
    void moderatorsDeleteWhatOthersSay() throws Exception {
        ChatMessage message = eve.say(room, "spam");
        assertThat(bob.refused(new Command.Delete(message.id()))).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(ada.ask(new Command.Delete(message.id()), Event.Message.class)
                        .message()
                        .isDeleted())
                .isTrue();
        assertThat(ada.refused(new Command.Edit(eve.say(room, "more").id(), "x")))
                .isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void theCodeMakesOneTheOperatorOverRestartsToo() throws Exception {
        assertThat(eve.refused(new Command.Operator("wrong"))).isEqualTo(ErrorCode.BAD_CODE);
        assertThat(eve.refused(new Command.Operator(""))).isEqualTo(ErrorCode.BAD_CODE);
        assertThat(eve.refused(new Command.Kick(bob.id(), null, null))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(eve.ask(new Command.Operator(" ABCD EFGHJKMN-pqrs"))).isEqualTo(new Event.Role(ServerRole.OPERATOR));
        assertThat(eve.again().welcome().role()).isEqualTo(ServerRole.OPERATOR);
        hub.close();
        hub = new RunningHub(data);
        assertThat(eve.on(hub).welcome().role()).isEqualTo(ServerRole.OPERATOR);
        assertThat(bob.on(hub).welcome().role()).isEqualTo(ServerRole.MEMBER);
    }

    @Test
    void theOperatorModeratesPublicRoomsWithoutBeingInThem() throws Exception {
        Member boss = boss();
        ChatMessage message = eve.say(room, "spam");
        assertThat(boss.ask(new Command.Delete(message.id()), Event.Message.class)
                        .message()
                        .isDeleted())
                .isTrue();
        boss.ask(new Command.SetTopic(room, "No spam"), Event.RoomShown.class);
        boss.ask(new Command.Kick(eve.id(), room, null), Event.Member.class);
        assertThat(ada.refused(new Command.Kick(boss.id(), room, null))).isEqualTo(ErrorCode.NO_SUCH_PERSON);
        boss.ask(new Command.Join(room));
        assertThat(ada.refused(new Command.Kick(boss.id(), room, null))).isEqualTo(ErrorCode.FORBIDDEN);
        RoomId secret = ada.create("Secret", Room.Kind.PRIVATE);
        assertThat(boss.refused(new Command.SetTopic(secret, "x"))).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        assertThat(boss.refused(new Command.Kick(eve.id(), RoomId.GENERAL, null)))
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void theOperatorPutsPeopleOutOfTheServer() throws Exception {
        Member boss = boss();
        assertThat(boss.heardSoFar()).isNotNull();
        hub.ask(boss.witness(), new Command.Kick(eve.id(), null, null));
        Awaitility.await().until(() -> eve.witness().closed() == CloseCode.PUT_OUT);
        assertThat(boss.refused(new Command.Kick(boss.id(), null, null))).isEqualTo(ErrorCode.FORBIDDEN);
        eve.disconnect();
        Member back = eve.again();
        hub.ask(boss.witness(), new Command.Ban(eve.id(), null, null));
        Awaitility.await().until(() -> back.witness().closed() == CloseCode.PUT_OUT);
        back.disconnect();
        Witness again = hub.connect();
        hub.hello(again, eve.identity(), null, Map.of());
        assertThat(again.next(Event.Refused.class).code()).isEqualTo(ErrorCode.BANNED);
        Awaitility.await().until(() -> again.closed() == CloseCode.PUT_OUT);
        hub.ask(boss.witness(), new Command.Unban(eve.id(), null));
        boss.heardSoFar();
        assertThat(eve.again().welcome().you()).isEqualTo(eve.person());
    }

    @Test
    void aBanHoldsForTheAddressTooButNotForTheOperators() throws Exception {
        Member boss = boss();
        Witness stranger = new Witness("192.0.2.7:4711");
        hub.open(stranger);
        hub.hello(stranger, Identity.random(), "Mallory");
        Event.Welcome mallory = stranger.next(Event.Welcome.class);
        hub.ask(boss.witness(), new Command.Ban(mallory.you().id(), null, null));
        Awaitility.await().until(() -> stranger.closed() == CloseCode.PUT_OUT);
        hub.disconnect(stranger);
        Witness other = new Witness("192.0.2.7:4712");
        hub.open(other);
        hub.hello(other, Identity.random(), "Mallory the second");
        assertThat(other.next(Event.Refused.class).code()).isEqualTo(ErrorCode.BANNED);
        hub.ask(boss.witness(), new Command.Ban(eve.id(), null, null));
        Awaitility.await().until(() -> eve.witness().closed() == CloseCode.PUT_OUT);
        Member.join(hub, "From the operator's address");
        hub.ask(boss.witness(), new Command.Unban(mallory.you().id(), null));
        boss.heardSoFar();
        Witness third = new Witness("192.0.2.7:4713");
        hub.open(third);
        hub.hello(third, Identity.random(), "Mallory the third");
        third.next(Event.Welcome.class);
    }

    private Member boss() throws InterruptedException {
        Member boss = Member.join(hub, "Boss");
        boss.ask(new Command.Operator(RunningHub.OPERATOR_CODE), Event.Role.class);
        return boss;
    }
}
