/// Nothing is lost, doubled or reordered: clients that keep a diary, faults that are done to them and to the server,
/// and
/// a checker over the diaries. Tagged `fault`; `-Dearshot.long=true` runs the long variant.
@NullMarked
package chat.earshot.server.faults;

import org.jspecify.annotations.NullMarked;
