/// What happens when something unexpected happens: it is logged, told once, and nothing typed is lost.
@NullMarked
package chat.earshot.desktop.crash;

import org.jspecify.annotations.NullMarked;
