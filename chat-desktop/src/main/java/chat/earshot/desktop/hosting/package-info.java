/// Running a server inside this app. The only place that knows the server.
@NullMarked
package chat.earshot.desktop.hosting;

import org.jspecify.annotations.NullMarked;
