package chat.earshot.desktop.cache;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.time.Instant;
import java.util.List;

/// What was written and not yet echoed. It is on disk when a call returns. For any thread.
public final class UnsentMessages {
    private final Database database;

    UnsentMessages(Database database) {
        this.database = database;
    }

    /// What is unsent to this server, in the order in which it was written.
    public List<UnsentMessage> of(ServerId server) {
        return database.query(
                "SELECT id, room, text, written_at, refused FROM unsent WHERE server = ? ORDER BY place",
                row -> new UnsentMessage(
                        new MessageId(row.getString(1)),
                        server,
                        new RoomId(row.getString(2)),
                        new MessageText(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5)),
                server.value());
    }

    public void keep(UnsentMessage message) {
        database.change(
                "INSERT INTO unsent (id, server, room, text, written_at, refused) VALUES (?, ?, ?, ?, ?, ?)",
                message.id().value(),
                message.server().value(),
                message.room().value(),
                message.text().value(),
                message.writtenAt().toEpochMilli(),
                message.refused());
    }

    public void markRefused(MessageId id, String answer) {
        database.change("UPDATE unsent SET refused = ? WHERE id = ?", answer, id.value());
    }

    public void markToBeSent(MessageId id) {
        database.change("UPDATE unsent SET refused = NULL WHERE id = ?", id.value());
    }

    public void forget(MessageId id) {
        database.change("DELETE FROM unsent WHERE id = ?", id.value());
    }
}
