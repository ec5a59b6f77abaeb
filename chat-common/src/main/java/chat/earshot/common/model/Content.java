package chat.earshot.common.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is at a message's place now.
public sealed interface Content {

    /// What its author says there.
    ///
    /// @param replyTo what it answers
    /// @param edited when its author last changed it
    /// @param reactions at most [#MAX_REACTIONS], each with somebody, in the order in which they came up
    record Said(
            MessageText text,
            @Nullable Quote replyTo,
            @Nullable Instant edited,
            List<Reaction> reactions,
            Mentions mentions)
            implements Content {
        /// Different reactions that one message may have.
        public static final int MAX_REACTIONS = 20;

        public Said {
            reactions = List.copyOf(reactions);
        }

        /// A text and nothing else.
        public Said(MessageText text) {
            this(text, null, null, List.of(), Mentions.NONE);
        }
    }

    /// Nothing: it was deleted, and keeps its place only.
    record Deleted() implements Content {}
}
