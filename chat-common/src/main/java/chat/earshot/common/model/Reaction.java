package chat.earshot.common.model;

import java.util.List;

/// An emoji under a message, with those who put it there.
///
/// @param people at least one, in the order in which they did
public record Reaction(Emoji emoji, List<PersonId> people) {
    public Reaction {
        people = List.copyOf(people);
    }
}
