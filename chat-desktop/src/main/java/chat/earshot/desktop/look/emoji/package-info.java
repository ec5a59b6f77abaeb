/// Emoji, drawn by the app itself so that they look the same on every system. FX thread unless a class says otherwise.
@NullMarked
package chat.earshot.desktop.look.emoji;

import org.jspecify.annotations.NullMarked;
