@NullMarked
package chat.earshot.desktop.notices;

import org.jspecify.annotations.NullMarked;
