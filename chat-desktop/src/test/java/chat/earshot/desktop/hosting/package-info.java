@NullMarked
package chat.earshot.desktop.hosting;

import org.jspecify.annotations.NullMarked;
