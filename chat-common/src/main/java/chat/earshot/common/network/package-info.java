/// The networks that this computer is in, and what servers announce in them. For any thread.
@NullMarked
package chat.earshot.common.network;

import org.jspecify.annotations.NullMarked;
