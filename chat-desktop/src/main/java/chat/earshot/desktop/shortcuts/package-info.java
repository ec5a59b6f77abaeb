/// What the keyboard does in every window, and the window that lists it.
@NullMarked
package chat.earshot.desktop.shortcuts;

import org.jspecify.annotations.NullMarked;
