/// As much of D-Bus as notices need: method calls to services of the desktop, and their signals.
@NullMarked
package chat.earshot.desktop.notices.dbus;

import org.jspecify.annotations.NullMarked;
