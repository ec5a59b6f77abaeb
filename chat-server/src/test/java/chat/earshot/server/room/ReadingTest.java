package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    @Test
    void aMistakeWhileReadingIsAnsweredAndTheConnectionGoesOn() throws Exception {
        Reading reading = new Reading(new BrokenLog(), Runnable::run, Runnable::run, new Timers(System::nanoTime));
        Witness ada = new Witness();
        Session session = new Session(ada, new Session.Stage.Listening());
        session.enter(new LiveRoom(new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 0, 0, 0)));
        List<String> done = new ArrayList<>();
        reading.history(
                session, new Command.History(RoomId.GENERAL, new Span.Newest(), 50), "r", () -> done.add("done"));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(done).containsExactly("done");
    }
}
