/// How it looks: theme, fonts, icon and the parts that several views share. FX thread only.
@NullMarked
package chat.earshot.desktop.look;

import org.jspecify.annotations.NullMarked;
