package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.testing.V1Peer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Everything that a server has stored of a room, asked for page by page as any client could.
final class StoredLog {
    private StoredLog() {}

    /// @return oldest first
    static List<ChatMessage> read(int port, RoomId room) throws Exception {
        List<ChatMessage> newestFirst = new ArrayList<>();
        try (V1Peer reader = V1Peer.connect(port)) {
            reader.hello(Identity.random(), "Reader" + System.nanoTime());
            reader.answer(new Command.Join(room), Event.RoomShown.class);
            Event.History page = reader.answer(
                    new Command.History(room, new Span.Newest(), Protocol.FIRST_PAGE), Event.History.class);
            newestFirst.addAll(page.messages().reversed());
            while (page.moreBefore()) {
                long before = newestFirst.getLast().seq();
                page = reader.answer(new Command.History(room, before, Protocol.MAX_PAGE), Event.History.class);
                newestFirst.addAll(page.messages().reversed());
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
