@NullMarked
package chat.earshot.desktop;

import org.jspecify.annotations.NullMarked;
