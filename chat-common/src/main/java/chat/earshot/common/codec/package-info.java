/// The only package that knows JSON. It turns frames into commands and events, and back.
@NullMarked
package chat.earshot.common.codec;

import org.jspecify.annotations.NullMarked;
