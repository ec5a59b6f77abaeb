/// The window in which people choose how the app looks and behaves.
@NullMarked
package chat.earshot.desktop.settings;

import org.jspecify.annotations.NullMarked;
