@NullMarked
package chat.earshot.desktop.look;

import org.jspecify.annotations.NullMarked;
