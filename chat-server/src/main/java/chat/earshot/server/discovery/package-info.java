/// Telling the network that this server is there. The only place that knows multicast DNS.
@NullMarked
package chat.earshot.server.discovery;

import org.jspecify.annotations.NullMarked;
