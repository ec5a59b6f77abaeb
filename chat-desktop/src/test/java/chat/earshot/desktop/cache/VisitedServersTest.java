package chat.earshot.desktop.cache;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitedServersTest {
    @TempDir
    Path folder;

    @Test
    void theLastOneComesFirstAndEachOnceWhereAndAsItWasJoinedLast() throws Exception {
        try (LocalStore store = LocalStore.open(folder)) {
            store.visited().welcomed("nas:1337", info("studio", "Studio"));
            store.visited().welcomed("lab:1337", info("lab", "Lab"));
            store.visited().welcomed("192.168.1.4:1337", info("studio", "Studio\tLAN\n"));
        }
        try (LocalStore store = LocalStore.open(folder)) {
            assertThat(store.visited().all())
                    .containsExactly(
                            new VisitedServers.Visited("192.168.1.4:1337", new ServerId("studio"), "Studio LAN"),
                            new VisitedServers.Visited("lab:1337", new ServerId("lab"), "Lab"));
            store.visited().forget(new ServerId("studio"));
            assertThat(store.visited().all())
                    .extracting(VisitedServers.Visited::name)
                    .containsExactly("Lab");
        }
    }

    @Test
    void onlyTheLatestAreKept() throws Exception {
        try (LocalStore store = LocalStore.open(folder)) {
            for (int i = 0; i < 40; i++) {
                store.visited().welcomed("nas-" + i, info("server-" + i, "Server " + i));
            }
            assertThat(store.visited().all())
                    .hasSizeLessThan(20)
                    .first()
                    .satisfies(last -> assertThat(last.name()).isEqualTo("Server 39"));
        }
    }

    private static Event.ServerInfo info(String id, String name) {
        return new Event.ServerInfo(new ServerId(id), name, "1.0.0");
    }
}
