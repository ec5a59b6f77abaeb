/// Tests of the web page, in a real browser against a real server.
@NullMarked
package chat.earshot.server.page;

import org.jspecify.annotations.NullMarked;
