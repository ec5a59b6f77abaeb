@NullMarked
package chat.earshot.desktop.join;

import org.jspecify.annotations.NullMarked;
