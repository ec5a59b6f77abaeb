@NullMarked
package chat.earshot.desktop.conversation;

import org.jspecify.annotations.NullMarked;
