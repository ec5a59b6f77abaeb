@NullMarked
package chat.earshot.desktop.finding;

import org.jspecify.annotations.NullMarked;
