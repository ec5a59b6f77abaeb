/// An index of the messages, made from them and at any time made again: it says which may hold a text, never which do.
@NullMarked
package chat.earshot.server.store.search;

import org.jspecify.annotations.NullMarked;
