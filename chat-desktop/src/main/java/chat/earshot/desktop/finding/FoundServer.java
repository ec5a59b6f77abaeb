package chat.earshot.desktop.finding;

import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.connection.ServerAddress;
import java.time.Duration;

/// A server that can be chosen. Immutable.
///
/// @param address by which it is joined
/// @param acquaintance how it is known
public record FoundServer(
        ServerId server, String name, ServerAddress address, Acquaintance acquaintance, Condition condition) {

    /// How a server is known.
    public enum Acquaintance {
        /// It runs on this computer.
        HERE,
        /// It was joined before.
        VISITED,
        /// It announces itself.
        ANNOUNCED
    }

    /// What is known of it just now.
    public sealed interface Condition {
        /// It has not been asked yet.
        record Asked() implements Condition {}

        /// It answers.
        ///
        /// @param people who are online
        record Open(int people, Duration roundTrip) implements Condition {}

        /// It answers, and wants a passphrase.
        record Locked(int people, Duration roundTrip) implements Condition {}

        /// It does not answer.
        record Silent() implements Condition {}
    }

    /// Whether it could be joined right now.
    public boolean answers() {
        return switch (condition) {
            case Condition.Open _, Condition.Locked _ -> true;
            case Condition.Asked _, Condition.Silent _ -> false;
        };
    }
}
