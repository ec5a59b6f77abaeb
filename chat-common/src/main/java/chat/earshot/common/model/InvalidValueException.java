package chat.earshot.common.model;

/// Something from outside that cannot become a value of this package. The message is a sentence for people: what is
/// wrong, and what would be right.
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Which rule was broken.
    public enum Rule {
        /// An id, a secret or a colour that is not written as the protocol says.
        FORM,
        /// A name with nothing in it to see.
        NAME_EMPTY,
        /// A name of more than [DisplayName#MAX_CHARACTERS].
        NAME_TOO_LONG,
        /// A name with characters in it that are not seen, or that turn others around.
        NAME_CHARACTERS,
        /// A name that speaks for somebody else.
        NAME_RESERVED,
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
