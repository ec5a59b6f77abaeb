package chat.earshot.desktop.finding;

import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.connection.ServerAddress;
import java.util.List;

/// What a server announces. Immutable.
///
/// @param label what the announcement is called; a server has one for each network that it is in
/// @param name what people call the server
public record Sighting(String label, ServerId server, String name, List<ServerAddress> addresses) {
    public Sighting {
        addresses = List.copyOf(addresses);
    }
}
