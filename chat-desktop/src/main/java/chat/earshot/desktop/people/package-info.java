/// The column on the right: who is here.
@NullMarked
package chat.earshot.desktop.people;

import org.jspecify.annotations.NullMarked;
