/// The window that asks for a name and a server.
@NullMarked
package chat.earshot.desktop.join;

import org.jspecify.annotations.NullMarked;
