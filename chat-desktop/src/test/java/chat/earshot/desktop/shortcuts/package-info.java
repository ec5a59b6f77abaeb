@NullMarked
package chat.earshot.desktop.shortcuts;

import org.jspecify.annotations.NullMarked;
