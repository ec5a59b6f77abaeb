package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.ServerStatus;
import java.net.HttpURLConnection;

/// Why it takes a person to go on. Immutable.
public sealed interface Refusal {

    /// What somebody has to change.
    enum Concern {
        NAME,
        ADDRESS
    }

    /// For people: what is wrong, and what to do about it.
    String sentence();

    /// The field under which the sentence belongs.
    default Concern concerns() {
        return Concern.ADDRESS;
    }

    /// From the HTTP status with which a server answered the handshake, as in [Link.Listener#notOpened].
    static Refusal ofHandshake(ServerAddress address, int status, ServerStatus server) {
        return switch (status) {
            case 0 -> new NothingAnswers(address);
            case HttpURLConnection.HTTP_BAD_REQUEST -> new OtherVersion(address, server.version());
            case HttpURLConnection.HTTP_UNAVAILABLE ->
                new TurnedAway(address, "It has too much to do. Try again in a minute.");
            default -> new NotEarshot(address);
        };
    }

    /// The server does not take this name: it is somebody else's, or not acceptable.
    ///
    /// @param sentence as the server said it
    record NameRefused(String sentence) implements Refusal {
        @Override
        public Concern concerns() {
            return Concern.NAME;
        }
    }

    record NoSuchHost(ServerAddress address) implements Refusal {
        @Override
        public String sentence() {
            return "There is no computer called “" + address.host() + "” on this network. Check the address.";
        }
    }

    record NothingAnswers(ServerAddress address) implements Refusal {
        @Override
        public String sentence() {
            return "Nothing answers at " + address + ". Is the server running there?";
        }
    }

    /// Something answers, but not as an Earshot server does.
    record NotEarshot(ServerAddress address) implements Refusal {
        @Override
        public String sentence() {
            return "What answers at " + address + " is not an Earshot server. Check the address and the port.";
        }
    }

    /// @param version the server's
    record OtherVersion(ServerAddress address, String version) implements Refusal {
        @Override
        public String sentence() {
            return "The server at " + address + " is Earshot " + version
                    + ", which this app can't talk to. Install the same version of both.";
        }
    }

    /// The server ended the connection in a way that trying again would not change.
    ///
    /// @param reason as the server said it, may be empty
    record TurnedAway(ServerAddress address, String reason) implements Refusal {
        @Override
        public String sentence() {
            return "The server at " + address + " ended the connection" + (reason.isEmpty() ? "." : ": " + reason);
        }
    }
}
