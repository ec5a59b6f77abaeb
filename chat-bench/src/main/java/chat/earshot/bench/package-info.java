/// Measurements: load and side-by-side runs come here, so that what is fast stays fast. Nothing of it is shipped, and
/// nothing else depends on it.
@NullMarked
package chat.earshot.bench;

import org.jspecify.annotations.NullMarked;
