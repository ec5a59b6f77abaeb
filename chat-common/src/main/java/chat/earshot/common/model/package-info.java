/// Values that cannot be invalid: whoever holds one need not check it again. Immutable, for any thread.
@NullMarked
package chat.earshot.common.model;

import org.jspecify.annotations.NullMarked;
