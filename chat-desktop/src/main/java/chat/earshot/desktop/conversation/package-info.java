/// The room that is open: its history, what is being written, and the region that shows them.
@NullMarked
package chat.earshot.desktop.conversation;

import org.jspecify.annotations.NullMarked;
