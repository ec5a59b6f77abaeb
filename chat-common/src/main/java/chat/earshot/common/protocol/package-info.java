/// What travels: the commands, events and codes of `docs/protocol.md`. Immutable, for any thread.
@NullMarked
package chat.earshot.common.protocol;

import org.jspecify.annotations.NullMarked;
