/// What tests of several modules run a server with: the real program, and clients as programs of others would be.
@NullMarked
package chat.earshot.server.testing;

import org.jspecify.annotations.NullMarked;
