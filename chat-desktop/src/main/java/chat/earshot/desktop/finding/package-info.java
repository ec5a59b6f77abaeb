/// The servers that can be joined: found on this network, joined before, or running here. The only
/// place that knows multicast DNS.
@NullMarked
package chat.earshot.desktop.finding;

import org.jspecify.annotations.NullMarked;
