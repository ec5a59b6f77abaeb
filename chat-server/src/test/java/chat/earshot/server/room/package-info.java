/// Tests of the core, on a real log.
@NullMarked
package chat.earshot.server.room;

import org.jspecify.annotations.NullMarked;
