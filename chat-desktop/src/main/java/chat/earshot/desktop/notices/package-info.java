/// Telling people of what was said while they look elsewhere: what is told, how, and what they may choose.
@NullMarked
package chat.earshot.desktop.notices;

import org.jspecify.annotations.NullMarked;
