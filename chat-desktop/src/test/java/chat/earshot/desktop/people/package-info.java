@NullMarked
package chat.earshot.desktop.people;

import org.jspecify.annotations.NullMarked;
