package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.ServerStatus;
import java.net.HttpURLConnection;

/// Why it takes a person to go on. Immutable.
public sealed interface Refusal extends Reason {

    /// What somebody has to change.
    enum Concern {
        NAME,
        ADDRESS
    }

    /// The field to which it belongs.
    default Concern concerns() {
        return Concern.ADDRESS;
    }

    /// From the HTTP status with which a server answered the handshake, as in [Link.Listener#notOpened].
    static Refusal ofHandshake(ServerAddress address, int status, ServerStatus server) {
        return switch (status) {
            case 0 -> new NothingAnswers(address);
            case HttpURLConnection.HTTP_BAD_REQUEST -> new OtherVersion(address, server.version());
            case HttpURLConnection.HTTP_UNAVAILABLE -> new TooBusy(address);
            default -> new NotEarshot(address);
        };
    }

    /// The server does not take this name: it is somebody else's, or not acceptable.
    record NameRefused(ServerSaid answer) implements Refusal {
        @Override
        public Concern concerns() {
            return Concern.NAME;
        }
    }

    record NoSuchHost(ServerAddress address) implements Refusal {}

    record NothingAnswers(ServerAddress address) implements Refusal {}

    /// Something answers, but not as an Earshot server does.
    record NotEarshot(ServerAddress address) implements Refusal {}

    /// @param version the server's
    record OtherVersion(ServerAddress address, String version) implements Refusal {}

    record TooBusy(ServerAddress address) implements Refusal {}

    /// The server ended the connection in a way that trying again would not change.
    record TurnedAway(ServerAddress address, ServerSaid answer) implements Refusal {}
}
