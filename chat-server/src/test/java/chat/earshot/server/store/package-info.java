/// Tests of what is kept, in real SQLite files.
@NullMarked
package chat.earshot.server.store;

import org.jspecify.annotations.NullMarked;
