package chat.earshot.common.model;

import java.util.List;

/// Whom a message calls by name.
///
/// @param people each once, in the order of the text
/// @param everyone whether it calls the room
public record Mentions(List<PersonId> people, boolean everyone) {
    public static final Mentions NONE = new Mentions(List.of(), false);
    /// How the wire calls everyone; nobody has this id.
    public static final String EVERYONE = "room";

    public Mentions {
        people = people.stream().distinct().toList();
    }

    public boolean isEmpty() {
        return people.isEmpty() && !everyone;
    }

    /// Whether that person is called, alone or with everyone.
    public boolean includes(PersonId person) {
        return everyone || people.contains(person);
    }
}
