@NullMarked
package chat.earshot.desktop.language;

import org.jspecify.annotations.NullMarked;
