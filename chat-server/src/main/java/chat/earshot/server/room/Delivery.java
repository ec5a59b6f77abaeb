package chat.earshot.server.room;

import chat.earshot.common.protocol.Event;
import org.jspecify.annotations.Nullable;

/// An event on its way to any number of participants: encoded at most once per dialect, and shared as bytes.
///
/// Owned by the hub's thread until it was sent; [#encoded] is called there and nowhere else.
public final class Delivery {

    /// How a dialect writes an event. One instance per dialect: results are kept by it.
    @FunctionalInterface
    public interface Encoding {
        /// What goes to the network, a whole number of frames; `null` when this dialect doesn't tell such events.
        byte @Nullable [] encode(Event event, @Nullable String ref);
    }

    private final Event event;
    private final @Nullable String ref;

    private @Nullable Encoding firstEncoding;
    private byte @Nullable [] first;
    private @Nullable Encoding secondEncoding;
    private byte @Nullable [] second;

    public Delivery(Event event) {
        this(event, null);
    }

    /// @param ref of the command that the event answers
    public Delivery(Event event, @Nullable String ref) {
        this.event = event;
        this.ref = ref;
    }

    public Event event() {
        return event;
    }

    /// The bytes for this dialect, made at the first call. Never change them: others send the same array.
    public byte @Nullable [] encoded(Encoding encoding) {
        if (firstEncoding == null) {
            firstEncoding = encoding;
            first = encoding.encode(event, ref);
        }
        if (firstEncoding.equals(encoding)) {
            return first;
        }
        if (!encoding.equals(secondEncoding)) {
            secondEncoding = encoding;
            second = encoding.encode(event, ref);
        }
        return second;
    }
}
