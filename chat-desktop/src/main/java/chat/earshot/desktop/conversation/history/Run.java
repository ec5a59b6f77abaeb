package chat.earshot.desktop.conversation.history;

import java.net.URI;

/// A stretch of a message's text that is drawn in one way. Immutable.
sealed interface Run {
    /// As they stand in the text, and as they are copied.
    String characters();

    /// How many places it takes where it is drawn.
    int places();

    record Words(String characters) implements Run {
        @Override
        public int places() {
            return characters.length();
        }
    }

    /// @param target where it leads, in characters that can't look like others
    record Link(String characters, URI target) implements Run {
        @Override
        public int places() {
            return characters.length();
        }
    }

    /// An emoji, which is drawn as a picture.
    record Picture(String characters) implements Run {
        @Override
        public int places() {
            return 1;
        }
    }
}
