/// The words that people read. For any thread.
@NullMarked
package chat.earshot.desktop.language;

import org.jspecify.annotations.NullMarked;
