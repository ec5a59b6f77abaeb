/// The column on the left: the server, its rooms, oneself.
@NullMarked
package chat.earshot.desktop.sidebar;

import org.jspecify.annotations.NullMarked;
