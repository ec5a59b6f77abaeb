package chat.earshot.desktop;

import java.util.List;

/// A place in a conversation from which somebody sees it, whatever program they use.
interface Seat extends AutoCloseable {

    /// What is seen of the conversation now, oldest first.
    List<Line> seen() throws Exception;

    void say(String text) throws Exception;

    @Override
    void close();

    /// A message as somebody sees it.
    ///
    /// @param color the name of the author's colour
    record Line(String author, String color, String text) {}
}
