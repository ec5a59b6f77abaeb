package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody was away while others talked.
@Tag("fault")
final class MissedMessagesTest {
    private static final int TALKERS = 50;
    private static final int KNOWN_BEFORE = 50;

    private static final Measured MEASURED = new Measured(MissedMessagesTest.class);

    @TempDir
    private Path place;

    @Test
    void aThousandMissedMessagesAreCaughtUp() throws Exception {
        try (ServerProcess server = start();
                Fleet fleet = new Fleet()) {
            Client back = comesBackAfter(1_000, server.port(), fleet);
            assertThat(back.oldest()).isEqualTo(1);
            fleet.assertNothingBroken(server.port());
        }
    }

    @Test
    void afterFiveThousandTheNewestPageComesAndPagingBackFindsTheRest() throws Exception {
        try (ServerProcess server = start();
                Fleet fleet = new Fleet()) {
            Client back = comesBackAfter(5_000, server.port(), fleet);
            long firstShown = back.oldest();
            assertThat(firstShown).isEqualTo(KNOWN_BEFORE + 5_000 - Protocol.FIRST_PAGE + 1);
            long asked = System.nanoTime();
            while (back.oldest() > 1) {
                long before = back.oldest();
                back.askForOlder(Protocol.MAX_PAGE);
                fleet.await(List.of(back), client -> client.oldest() < before);
            }
            MEASURED.noteTimes("paging back through 5,000", List.of(System.nanoTime() - asked));
            fleet.assertNothingBroken(server.port());
        }
    }

    private Client comesBackAfter(int missed, int port, Fleet fleet) throws Exception {
        List<Client> talkers = fleet.connected(TALKERS, "Talker", port);
        Client away = fleet.connected(1, "Away", port).getFirst();
        everyoneSays(KNOWN_BEFORE / TALKERS, talkers, fleet);
        fleet.await(List.of(away), client -> client.cursor() == KNOWN_BEFORE);
        away.leave();
        everyoneSays(missed / TALKERS, talkers, fleet);
        long back = System.nanoTime();
        away.connect();
        fleet.await(List.of(away), client -> client.isLive() && client.cursor() == KNOWN_BEFORE + missed);
        MEASURED.noteTimes(missed + " missed, from connecting to being live", List.of(System.nanoTime() - back));
        return away;
    }

    private static void everyoneSays(int messages, List<Client> talkers, Fleet fleet) {
        for (int i = 0; i < messages; i++) {
            for (Client talker : talkers) {
                talker.say("message " + i);
            }
        }
        fleet.await(talkers, Client::isSettled);
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(place.resolve("data"), 0);
    }
}
