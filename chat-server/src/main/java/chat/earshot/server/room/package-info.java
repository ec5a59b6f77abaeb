/// The core of the chat: who is here, what is said, in which order. It knows Java and chat-common, and nothing of
/// sockets, files or SQL: those come in through the ports of this package.
@NullMarked
package chat.earshot.server.room;

import org.jspecify.annotations.NullMarked;
