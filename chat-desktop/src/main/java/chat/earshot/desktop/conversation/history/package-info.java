/// The history of a room: what is loaded of it, and the one control made by hand, which shows it.
@NullMarked
package chat.earshot.desktop.conversation.history;

import org.jspecify.annotations.NullMarked;
