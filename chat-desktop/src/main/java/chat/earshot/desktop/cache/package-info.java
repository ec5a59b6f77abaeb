/// What the app keeps on this computer between two starts: who one is on each server, what is still to be sent, and
/// the settings.
@NullMarked
package chat.earshot.desktop.cache;

import org.jspecify.annotations.NullMarked;
