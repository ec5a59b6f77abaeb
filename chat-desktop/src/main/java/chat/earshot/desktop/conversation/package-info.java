/// The room that is open: its header, what is being written, and what is known of it.
@NullMarked
package chat.earshot.desktop.conversation;

import org.jspecify.annotations.NullMarked;
