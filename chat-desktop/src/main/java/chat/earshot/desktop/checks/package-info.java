/// Checks that are made one after the other, and what comes of them, in words.
@NullMarked
package chat.earshot.desktop.checks;

import org.jspecify.annotations.NullMarked;
