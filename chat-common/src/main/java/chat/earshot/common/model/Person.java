package chat.earshot.common.model;

/// Somebody, as everyone on the server sees them now.
public record Person(PersonId id, DisplayName name, NameColor color) {
    public Person named(DisplayName newName) {
        return new Person(id, newName, color);
    }
}
