/// Picking emoji: a popup with shelves, search and what was picked last. FX thread only.
@NullMarked
package chat.earshot.desktop.emoji;

import org.jspecify.annotations.NullMarked;
