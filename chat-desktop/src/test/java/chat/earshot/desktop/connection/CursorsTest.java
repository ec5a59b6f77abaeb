package chat.earshot.desktop.connection;

import static chat.earshot.desktop.connection.Cursors.Verdict.GAP;
import static chat.earshot.desktop.connection.Cursors.Verdict.NEW;
import static chat.earshot.desktop.connection.Cursors.Verdict.REPEATED;
import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final RoomId BUILD = new RoomId("build");

    private final Cursors cursors = new Cursors();

    @Test
    void theNextRevisionMovesTheCursorAndNothingElseDoes() {
        cursors.caughtUp(RoomId.GENERAL, 10);

        assertThat(cursors.live(RoomId.GENERAL, 11, false)).isEqualTo(NEW);
        assertThat(cursors.live(RoomId.GENERAL, 11, false)).isEqualTo(REPEATED);
        assertThat(cursors.live(RoomId.GENERAL, 3, false)).isEqualTo(REPEATED);
        assertThat(cursors.live(RoomId.GENERAL, 13, false)).isEqualTo(GAP);
        assertThat(cursors.resume()).containsEntry(RoomId.GENERAL, 11L);
    }

    @Test
    void anAnswerToASayThatWasSentTwiceIsNeverAGap() {
        cursors.caughtUp(RoomId.GENERAL, 10);

        assertThat(cursors.live(RoomId.GENERAL, 13, true)).isEqualTo(REPEATED);
        assertThat(cursors.live(RoomId.GENERAL, 11, true)).isEqualTo(NEW);
    }

    @Test
    void aRoomThatWasNeverCaughtUpIsAllGap() {
        assertThat(cursors.live(BUILD, 1, false)).isEqualTo(GAP);
    }

    @Test
    void eachRoomHasItsOwnCursor() {
        cursors.caughtUp(RoomId.GENERAL, 10);
        cursors.caughtUp(BUILD, 2);

        assertThat(cursors.live(BUILD, 3, false)).isEqualTo(NEW);
        assertThat(cursors.live(RoomId.GENERAL, 11, false)).isEqualTo(NEW);
    }
}
