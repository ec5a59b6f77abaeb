package chat.earshot.common.protocol;

import chat.earshot.common.model.ServerId;

/// What `GET /status` answers.
///
/// @param currentClients open chat connections, named or not
/// @param totalHistory messages stored
/// @param people people online
public record ServerStatus(
        int currentClients,
        long totalHistory,
        ServerId id,
        String name,
        String version,
        boolean passphrase,
        long uptimeSeconds,
        int people,
        int rooms) {}
