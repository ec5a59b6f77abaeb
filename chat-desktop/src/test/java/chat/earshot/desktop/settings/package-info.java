@NullMarked
package chat.earshot.desktop.settings;

import org.jspecify.annotations.NullMarked;
