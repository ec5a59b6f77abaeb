package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.ServerStatus;
import java.time.Duration;

/// Asks whether an Earshot server is at an address, and which. Stateless, for any thread but the one that draws: it
/// blocks.
public final class ServerProbe {
    private ServerProbe() {}

    public sealed interface Result {}

    public record Found(ServerStatus status, Duration roundTrip) implements Result {}

    public record NotFound(Refusal why) implements Result {}

    /// Asks `/status`, for as long as `patience` for each of connecting and answering.
    public static Result ask(ServerAddress address, Duration patience) {
        return new NotFound(new Refusal.NothingAnswers(address));
    }
}
