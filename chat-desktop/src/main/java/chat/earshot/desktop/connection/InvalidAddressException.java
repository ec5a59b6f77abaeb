package chat.earshot.desktop.connection;

/// What was typed is no address of a server. Whoever shows it finds the words.
public final class InvalidAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Problem {
        MISSING,
        NOT_AN_ADDRESS,
        /// It asks for an encrypted connection.
        ENCRYPTED,
        /// What comes after the colon is no port.
        NO_PORT
    }

    private final Problem problem;

    InvalidAddressException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
