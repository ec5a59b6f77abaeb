@NullMarked
package chat.earshot.desktop.notices.system;

import org.jspecify.annotations.NullMarked;
