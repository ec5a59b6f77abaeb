package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.cache.LocalStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesViewModelTest {
    private static final ServerId SERVER = new ServerId("server-of-sample");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private final List<Duration> delays = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T22:30:00Z");
    private LocalStore store;
    private NoticesViewModel choices;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder);
        choices = nextRun();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsChosenIsRememberedForEachRoomOfEachServer() {
        choices.open(SERVER, RoomId.GENERAL);
        assertThat(choices.interestProperty().get()).isEqualTo(Interest.ALL);
        choices.want(Interest.NOTHING);
        choices.saysWhatProperty().set(false);
        choices.soundProperty().set(false);
        choices.beQuiet(new Quiet.UntilTurnedOff());

        NoticesViewModel next = nextRun();
        assertThat(next.interestIn(SERVER, RoomId.GENERAL)).isEqualTo(Interest.NOTHING);
        assertThat(next.interestIn(SERVER, new RoomId("build"))).isEqualTo(Interest.ALL);
        assertThat(next.interestIn(new ServerId("another-server"), RoomId.GENERAL))
                .isEqualTo(Interest.ALL);
        assertThat(next.wording()).isEqualTo(Wording.DISCREET);
        assertThat(next.soundProperty().get()).isFalse();
        assertThat(next.quietProperty().get()).isEqualTo(new Quiet.UntilTurnedOff());
    }

    @Test
    void quietEndsByItselfAlsoInALaterRun() {
        choices.beQuiet(choices.forAnHour());
        assertThat(delays).hasSize(1);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(nextRun().loudness()).isEqualTo(Verdict.Loudness.QUIET);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(choices.loudness()).isEqualTo(Verdict.Loudness.LOUD);
        waiting.getFirst().run();
        assertThat(choices.quietProperty().get()).isEqualTo(new Quiet.Off());
        assertThat(nextRun().quietProperty().get()).isEqualTo(new Quiet.Off());
    }

    @Test
    void tomorrowIsTheNextMorningWhereTheReaderIs() {
        // It is half past eleven in the evening in Berlin.
        assertThat(choices.untilTomorrow()).isEqualTo(new Quiet.Until(Instant.parse("2026-11-21T07:00:00Z")));
        now = Instant.parse("2026-11-20T23:30:00Z");
        assertThat(choices.untilTomorrow()).isEqualTo(new Quiet.Until(Instant.parse("2026-11-22T07:00:00Z")));
    }

    private NoticesViewModel nextRun() {
        return new NoticesViewModel(store.settings(), new Timing(new TestClock(), (delay, what) -> {
            delays.add(delay);
            waiting.add(what);
        }));
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return BERLIN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
