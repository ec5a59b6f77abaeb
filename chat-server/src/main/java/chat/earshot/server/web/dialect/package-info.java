/// What is spoken at `/chat`: frames to inputs of the hub, events to frames.
@NullMarked
package chat.earshot.server.web.dialect;

import org.jspecify.annotations.NullMarked;
