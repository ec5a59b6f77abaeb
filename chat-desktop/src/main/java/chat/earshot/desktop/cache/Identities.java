package chat.earshot.desktop.cache;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.ServerId;
import java.util.List;

/// Who one is on each server. For any thread.
///
/// A secret belongs to a server's id, not to an address: who finds the server at a new address is the same person
/// there, and another server at an old address is never shown the secret. (A server that lies about its id could ask
/// for one; without encryption nothing can be done about that.)
public final class Identities {
    private final Database database;

    Identities(Database database) {
        this.database = database;
    }

    /// The secret for this server, made and kept at the first call.
    public Identity of(ServerId server) {
        database.change(
                "INSERT OR IGNORE INTO identity (server, secret) VALUES (?, ?)",
                server.value(),
                Identity.random().secret());
        List<Identity> known = database.query(
                "SELECT secret FROM identity WHERE server = ?", row -> new Identity(row.getString(1)), server.value());
        return known.getFirst();
    }
}
