/// What is kept, in one SQLite file: the log of messages and the people who wrote them.
@NullMarked
package chat.earshot.server.store;

import org.jspecify.annotations.NullMarked;
