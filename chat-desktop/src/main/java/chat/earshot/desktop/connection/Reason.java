package chat.earshot.desktop.connection;

/// Why something is not as it should be. Whoever shows it finds the words. Immutable.
public sealed interface Reason permits Refusal, ServerSaid, Reason.Own {

    /// What this client knows by itself.
    enum Own implements Reason {
        /// There is no connection; it will be tried again.
        NOT_CONNECTED,
        /// The connection broke.
        LOST,
        /// Something was not received, and is fetched by connecting anew.
        SOMETHING_MISSED,
        /// The server was asked for a sign of life and gave none.
        NO_SIGN_OF_LIFE
    }
}
