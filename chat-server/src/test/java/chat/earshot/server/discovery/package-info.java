@NullMarked
package chat.earshot.server.discovery;

import org.jspecify.annotations.NullMarked;
