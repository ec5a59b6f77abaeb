package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.ServerId;
import java.time.Instant;
import java.util.List;

/// What the hub starts from, read once from the log.
///
/// @param recent who wrote lately, the latest last
/// @param messages how many are stored
public record Opening(ServerId server, List<Room> rooms, List<Recent> recent, long messages) {
    public record Recent(Person person, Instant seen) {}
}
