package chat.earshot.server.store.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is looked for, in the numbers of the database.
///
/// @param text folded, and not empty
/// @param rooms in which it may be
/// @param author absent: anybody
/// @param days from the first to the last; absent: any
/// @param withLink whether only messages with a link are wanted
public record Wanted(
        String text,
        Set<Long> rooms,
        @Nullable Long author,
        @Nullable Days days,
        boolean withLink) {
    public Wanted {
        rooms = Set.copyOf(rooms);
    }

    /// @param first a moment of the first day, as `last` is of the last
    public record Days(Instant first, Instant last) {}

    /// As the full-text index understands it.
    String query() {
        List<String> terms = new ArrayList<>();
        // The rarest first: the others are only looked up where these are.
        terms.add(Grams.query(text));
        if (author != null) {
            terms.add(Traits.by(author));
        }
        if (withLink) {
            terms.add(Traits.withLink());
        }
        if (days != null) {
            terms.add(Traits.between(days.first(), days.last()));
        }
        terms.add(Traits.inOneOf(rooms));
        return String.join(" AND ", terms);
    }
}
