package chat.earshot.desktop.connection;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.desktop.cache.KeptHistory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of older messages: from what is kept on this computer, else from the server. Owned by the client's thread.
final class OlderPages {

    /// A page that the server was asked for.
    ///
    /// @param before the place up to which it will reach
    private record Asked(RoomId room, long before) {}

    private final ServerId server;
    private final KeptHistory history;
    private final ChatClient.Listener listener;
    private final Map<String, Asked> askedFor = new HashMap<>();
    private int counted;

    OlderPages(ServerId server, KeptHistory history, ChatClient.Listener listener) {
        this.server = server;
        this.history = history;
        this.listener = listener;
    }

    /// @param sender to the server, `null` while offline
    void load(RoomId room, long before, Exchange.@Nullable Sender sender) {
        history.before(server, room, before, Protocol.DEFAULT_PAGE)
                .ifPresentOrElse(listener::received, () -> ask(room, before, sender));
    }

    private void ask(RoomId room, long before, Exchange.@Nullable Sender sender) {
        if (sender == null) {
            listener.pageRefused(room, Reason.Own.NOT_CONNECTED);
        } else {
            String ref = "page-" + ++counted;
            askedFor.put(ref, new Asked(room, before));
            sender.send(new Command.History(room, before, Protocol.DEFAULT_PAGE), ref);
        }
    }

    void answered(Event.History page, @Nullable String ref) {
        Asked asked = askedFor.remove(ref);
        if (asked != null) {
            history.extended(server, page, asked.before());
            listener.received(page);
        }
    }

    /// Whether it was one of these that was refused.
    boolean refused(@Nullable String ref, Reason why) {
        Asked asked = askedFor.remove(ref);
        if (asked != null) {
            listener.pageRefused(asked.room(), why);
        }
        return asked != null;
    }

    /// The room begins anew: what was asked for before would leave a gap.
    void forget(RoomId room) {
        askedFor.values().removeIf(asked -> asked.room().equals(room));
    }

    /// The connection is gone, and with it what was asked for.
    void interrupt() {
        askedFor.clear();
    }
}
