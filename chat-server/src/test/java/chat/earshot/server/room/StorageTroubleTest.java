package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.store.DataFolder;
import chat.earshot.server.store.FaultyDisk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of a disk that fails.
final class StorageTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private FaultyDisk disk;
    private RunningHub hub;

    @BeforeEach
    void start() throws Exception {
        DataFolder folder = DataFolder.open(data);
        disk = new FaultyDisk(folder);
        hub = new RunningHub(folder, opened -> disk.openLog(), InstantSource.system());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatWasNotStoredIsRefusedShownToNobodyAndCanBeSaidAgain() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        disk.commits(FaultyDisk.Commits.FAIL);
        MessageId id = hub.say(ada, "once more");
        Event.Refused refused = ada.next(Event.Refused.class);
        assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refused.id()).isEqualTo(id);
        assertThat(bob.rest()).isEmpty();
        hub.ask(ada, new Command.Say(RoomId.GENERAL, id, "once more"));
        assertThat(ada.next(Event.Message.class).message().rev()).isEqualTo(1);
        assertThat(bob.next(Event.Message.class).message().id()).isEqualTo(id);
    }

    @Test
    void whatTurnsOutToBeStoredIsShownToAllOnceAndBeforeWhatIsSaidLater() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        disk.openable(false);
        disk.commits(FaultyDisk.Commits.FAIL_THOUGH_STORED);
        MessageId first = hub.say(ada, "first");
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        MessageId tooEarly = hub.say(bob, "too early");
        assertThat(bob.next(Event.Refused.class).id()).isEqualTo(tooEarly);
        assertThat(hub.isHealthy()).isFalse();
        disk.openable(true);
        hub.ask(ada, new Command.Say(RoomId.GENERAL, first, "first"));
        await().atMost(PATIENCE).until(hub::isHealthy);
        MessageId second = hub.say(bob, "second");
        assertThat(ids(bob, 2)).containsExactly(first, second);
        List<MessageId> seenByAda = ids(ada, 3);
        assertThat(seenByAda)
                .as("shown, repeated to its sender, and then the next")
                .containsExactly(first, first, second);
        await().atMost(PATIENCE).until(() -> hub.figures().messages() == 2);
    }

    @Test
    void theServerRecoversWithoutAnybodySayingAnything() throws Exception {
        Witness ada = hub.join("Ada");
        disk.openable(false);
        disk.commits(FaultyDisk.Commits.FAIL);
        hub.say(ada, "lost");
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(hub.isHealthy()).isFalse();
        hub.ask(ada, new Command.History(RoomId.GENERAL, new Span.Newest(), 10));
        assertThat(ada.next(Event.History.class).messages()).isEmpty();
        disk.openable(true);
        await().atMost(PATIENCE).until(hub::isHealthy);
        hub.say(ada, "kept");
        assertThat(ada.next(Event.Message.class).message().rev()).isEqualTo(1);
    }

    @Test
    void aNameThatTurnsOutToBeStoredIsToldToAll() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        disk.openable(false);
        disk.commits(FaultyDisk.Commits.FAIL_THOUGH_STORED);
        hub.ask(ada, new Command.Rename("Eve"));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        disk.openable(true);
        assertThat(bob.next(Event.Renamed.class).person().name().value()).isEqualTo("Eve");
        hub.say(ada, "it's me");
        assertThat(bob.next(Event.Message.class).message().author().name().value())
                .isEqualTo("Eve");
    }

    @Test
    void whoBelongsHereComesBackAndReadsWhileNothingCanBeStored() throws Exception {
        Identity identity = Identity.random();
        Witness ada = hub.connect();
        hub.hello(ada, identity, "Ada");
        ada.await(Event.History.class);
        hub.say(ada, "still there");
        ada.await(Event.Message.class);
        hub.disconnect(ada);
        disk.openable(false);
        disk.commits(FaultyDisk.Commits.FAIL);
        Witness stranger = hub.connect();
        hub.hello(stranger, Identity.random(), "Bob");
        assertThat(stranger.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        Witness back = hub.connect();
        hub.hello(back, identity, null);
        assertThat(back.next(Event.Welcome.class).you().name().value()).isEqualTo("Ada");
        assertThat(back.next(Event.History.class).messages()).hasSize(1);
        disk.openable(true);
        hub.hello(stranger, Identity.random(), "Bob");
        await().atMost(PATIENCE).until(hub::isHealthy);
    }

    private static List<MessageId> ids(Witness witness, int count) throws InterruptedException {
        List<MessageId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(witness.next(Event.Message.class).message().id());
        }
        return ids;
    }
}
