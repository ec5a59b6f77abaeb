package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.Topic;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Typed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rooms that nobody has been in for long go, with what was said in them.
final class TidyingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final RoomId OPS = new RoomId("the-room-of-the-test");

    @TempDir
    private Path data;

    private DataFolder folder;
    private SqliteMessageLog log;
    private final Person ada = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(data);
        log = SqliteMessageLog.open(folder);
        log.append(List.of(
                new Change.Enter("a", new Change.Enter.Newcomer.Welcome(ada), NOON, "127.0.0.1"),
                new Change.Create(
                        ada.id(),
                        OPS,
                        new Typed.Good<>(new DisplayName("Ops")),
                        Room.Kind.PUBLIC,
                        new Typed.Good<>(new Topic(""))),
                say("one"),
                say("two"),
                say("three")));
    }

    @AfterEach
    void close() {
        log.close();
        folder.close();
    }

    @Test
    void aRoomWithSomebodyInItStays() throws Exception {
        assertThat(tidy(NOON.plusSeconds(1_000))).isEqualTo(new Outcome.Tidied(List.of(), 0, false));
    }

    @Test
    void anEmptyRoomGoesWhenItsTimeHasComeAndItsNameIsFree() throws Exception {
        log.append(List.of(new Change.Leave(ada.id(), OPS, NOON)));
        assertThat(tidy(NOON.minusSeconds(1)).rooms()).isEmpty();
        assertThat(tidy(NOON)).isEqualTo(new Outcome.Tidied(List.of(OPS), 3, true));
        assertThat(log.append(List.of(say("four")))).singleElement().isInstanceOf(Outcome.Refused.class);
        int steps = 0;
        while (tidy(NOON).more()) {
            steps++;
        }
        assertThat(steps).as("two messages a step").isEqualTo(3);
        close();
        folder = DataFolder.open(data);
        log = SqliteMessageLog.open(folder);
        assertThat(log.opening().rooms()).extracting(Room::id).containsExactly(RoomId.GENERAL);
        assertThat(log.opening().messages()).isZero();
        assertThat(log.append(List.of(new Change.Create(
                        ada.id(),
                        OPS,
                        new Typed.Good<>(new DisplayName("Ops")),
                        Room.Kind.PUBLIC,
                        new Typed.Good<>(new Topic(""))))))
                .singleElement()
                .isInstanceOf(Outcome.RoomMade.class);
    }

    @Test
    void whoeverComesBackInTimeFindsEverything() throws Exception {
        log.append(List.of(new Change.Leave(ada.id(), OPS, NOON), new Change.Join(ada.id(), OPS)));
        assertThat(tidy(NOON.plusSeconds(1)).rooms()).isEmpty();
    }

    private Outcome.Tidied tidy(Instant emptied) throws Exception {
        return (Outcome.Tidied) log.append(List.of(new Change.Tidy(emptied, 2))).getFirst();
    }

    private Change.Say say(String text) {
        return new Change.Say(ada.id(), MessageId.random(), OPS, new Typed.Good<>(new MessageText(text)), null, NOON);
    }
}
