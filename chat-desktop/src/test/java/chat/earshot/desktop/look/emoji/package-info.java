@NullMarked
package chat.earshot.desktop.look.emoji;

import org.jspecify.annotations.NullMarked;
