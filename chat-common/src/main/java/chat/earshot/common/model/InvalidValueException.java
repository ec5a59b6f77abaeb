package chat.earshot.common.model;

/// Something from outside that cannot become a value of this package. The message is a sentence for people: what is
/// wrong, and what would be right.
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Which rule was broken.
    public enum Rule {
        /// An id, a secret or a colour that is not written as the protocol says.
        FORM,
        /// A display name that nobody may have.
        NAME,
        /// A message with nothing in it to see.
        TEXT_EMPTY,
        /// A message of more than [MessageText#MAX_CODE_POINTS].
        TEXT_TOO_LONG
    }

    private final Rule rule;

    InvalidValueException(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
