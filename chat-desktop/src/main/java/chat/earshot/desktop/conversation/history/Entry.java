package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.language.Texts;
import java.time.Instant;

/// A message in a [Timeline]. Immutable.
public sealed interface Entry {
    MessageId id();

    /// As told with this message; [Timeline#authorOf] knows the present name.
    Person author();

    String text();

    Instant at();

    /// On the server's disk; everyone in the room sees it.
    record Stored(ChatMessage message) implements Entry {
        @Override
        public MessageId id() {
            return message.id();
        }

        @Override
        public Person author() {
            return message.author();
        }

        @Override
        public String text() {
            return message.isDeleted()
                    ? Texts.text("message.deleted")
                    : message.text().value();
        }

        @Override
        public Instant at() {
            return message.at();
        }
    }

    /// Written here, and not yet echoed.
    record Unsent(OutgoingMessage message, Person author, Progress progress) implements Entry {
        @Override
        public MessageId id() {
            return message.id();
        }

        @Override
        public String text() {
            return message.text().value();
        }

        @Override
        public Instant at() {
            return message.writtenAt();
        }
    }

    /// What an unsent message says about itself.
    sealed interface Progress {
        /// So fresh that a sign would only flicker.
        record Fresh() implements Progress {}

        record Sending() implements Progress {}

        /// @param why a sentence for people
        record Waiting(String why) implements Progress {}

        /// @param why a sentence for people
        record NotSent(String why) implements Progress {}
    }
}
