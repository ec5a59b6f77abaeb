package chat.earshot.common.protocol;

import java.time.Instant;

/// Which part of a room's history is wanted. Bounds are exclusive.
public sealed interface Span {
    record Newest() implements Span {}

    record Before(Place place) implements Span {}

    record After(Place place) implements Span {}

    /// Half from before the place, half from there on.
    record Around(Place place) implements Span {}

    /// A place in a room's history.
    sealed interface Place {
        /// A message's place, whether there is one or not.
        record Seq(long seq) implements Place {}

        /// Between messages: among equal times by `seq`.
        record Time(Instant at) implements Place {}
    }

    static Span before(long seq) {
        return new Before(new Place.Seq(seq));
    }

    static Span after(long seq) {
        return new After(new Place.Seq(seq));
    }

    static Span around(long seq) {
        return new Around(new Place.Seq(seq));
    }
}
