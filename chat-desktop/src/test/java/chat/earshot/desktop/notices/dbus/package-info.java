@NullMarked
package chat.earshot.desktop.notices.dbus;

import org.jspecify.annotations.NullMarked;
