/// What people are told about the connection.
@NullMarked
package chat.earshot.desktop.status;

import org.jspecify.annotations.NullMarked;
