@NullMarked
package chat.earshot.desktop.conversation.history;

import org.jspecify.annotations.NullMarked;
