/// Finding out why a server can't be joined, or isn't found.
@NullMarked
package chat.earshot.desktop.diagnosis;

import org.jspecify.annotations.NullMarked;
