package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the server answered to something that it did not take. Immutable.
///
/// @param code `null` when it gave none that this version knows
/// @param sentence in the server's own words; may be empty
public record ServerSaid(@Nullable ErrorCode code, String sentence) implements Reason {
    private static final String SEPARATOR = ": ";

    static ServerSaid of(Event.Refused refused) {
        return new ServerSaid(refused.code(), refused.message());
    }

    /// In one line, to be kept on disk.
    String written() {
        return code == null ? sentence : code.wireName() + SEPARATOR + sentence;
    }

    /// What [#written()] wrote, or a mere sentence.
    static ServerSaid read(String written) {
        int end = written.indexOf(SEPARATOR);
        Optional<ErrorCode> code = end < 0 ? Optional.empty() : ErrorCode.ofWireName(written.substring(0, end));
        return code.map(known -> new ServerSaid(known, written.substring(end + SEPARATOR.length())))
                .orElseGet(() -> new ServerSaid(null, written));
    }
}
