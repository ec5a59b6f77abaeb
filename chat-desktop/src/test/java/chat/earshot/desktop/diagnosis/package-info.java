@NullMarked
package chat.earshot.desktop.diagnosis;

import org.jspecify.annotations.NullMarked;
