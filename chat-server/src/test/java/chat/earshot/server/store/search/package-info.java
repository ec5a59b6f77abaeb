@NullMarked
package chat.earshot.server.store.search;

import org.jspecify.annotations.NullMarked;
