package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.store.DataFolder;
import chat.earshot.server.store.FaultyDisk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of a disk that neither works nor fails: a commit begins, and does not come back.
final class HangingDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final Identity identity = Identity.random();
    private FaultyDisk disk;
    private RunningHub hub;
    private Witness ada;
    private Witness bob;

    @BeforeEach
    void start() throws Exception {
        DataFolder folder = DataFolder.open(data);
        disk = new FaultyDisk(folder);
        hub = new RunningHub(folder, opened -> disk.openLog(), InstantSource.system());
        ada = hub.connect();
        hub.hello(ada, identity, "Ada");
        ada.await(Event.History.class);
        hub.say(ada, "before");
        ada.await(Event.Message.class);
        bob = hub.join("Bob");
        ada.await(Event.Joined.class);
    }

    @AfterEach
    void stop() {
        disk.goOn();
        hub.close();
    }

    @Test
    void whatIsStoredLateIsShownToAllOnceAndInOrder() throws Exception {
        disk.hang();
        MessageId late = hub.say(ada, "late");
        assertRefused(ada, late);
        assertThat(hub.isHealthy()).isFalse();
        disk.goOn();
        assertThat(bob.next(Event.Message.class).message().id()).isEqualTo(late);
        assertThat(ada.next(Event.Message.class).message().id()).isEqualTo(late);
        await().atMost(PATIENCE).until(hub::isHealthy);
        hub.ask(ada, new Command.Say(RoomId.GENERAL, late, "late"));
        assertThat(ada.next(Event.Message.class).message().rev()).isEqualTo(2);
        MessageId next = hub.say(ada, "next");
        assertThat(bob.next(Event.Message.class).message().id()).isEqualTo(next);
        assertThat(ada.next(Event.Message.class).message().rev()).isEqualTo(3);
        await().atMost(PATIENCE).until(() -> hub.figures().messages() == 3);
    }

    @Test
    void whatWaitsBehindItIsRefusedShownToNobodyAndCanBeSaidAgain() throws Exception {
        disk.hang();
        MessageId late = hub.say(ada, "late");
        MessageId waiting = hub.say(bob, "waiting");
        assertRefused(ada, late);
        assertRefused(bob, waiting);
        MessageId later = hub.say(bob, "later");
        assertRefused(bob, later);
        disk.commits(FaultyDisk.Commits.FAIL);
        disk.goOn();
        await().atMost(PATIENCE).until(hub::isHealthy);
        hub.ask(bob, new Command.Say(RoomId.GENERAL, waiting, "waiting"));
        ChatMessage first = ada.next(Event.Message.class).message();
        assertThat(first.id()).isEqualTo(waiting);
        assertThat(first.rev()).isEqualTo(2);
    }

    @Test
    void whoBelongsHereComesBackAndReadsMeanwhile() throws Exception {
        disk.hang();
        assertRefused(bob, hub.say(bob, "late"));
        hub.disconnect(ada);
        Witness back = hub.connect();
        hub.hello(back, identity, null);
        assertThat(back.next(Event.Welcome.class).you().name().value()).isEqualTo("Ada");
        assertThat(back.next(Event.History.class).messages()).hasSize(1);
        Witness stranger = hub.connect();
        hub.hello(stranger, Identity.random(), "Carl");
        assertThat(stranger.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    private static void assertRefused(Witness sender, MessageId id) throws InterruptedException {
        Event.Refused refused = sender.next(Event.Refused.class);
        assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refused.id()).isEqualTo(id);
    }
}
