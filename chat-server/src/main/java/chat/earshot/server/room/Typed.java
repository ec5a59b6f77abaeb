package chat.earshot.server.room;

import chat.earshot.common.model.InvalidValueException;
import java.util.function.Function;

/// What somebody typed: a value, or why it is none. It travels along to the log, since what is wrong with it is told
/// only after what comes first: a repeated id, a missing room, a missing right.
public sealed interface Typed<T> {
    record Good<T>(T value) implements Typed<T> {}

    record Bad<T>(Refusal why) implements Typed<T> {}

    /// @param type throws an [InvalidValueException] for what is none
    static <T> Typed<T> of(String typed, Function<String, T> type) {
        try {
            return new Good<>(type.apply(typed));
        } catch (InvalidValueException e) {
            return new Bad<>(Refusal.of(e));
        }
    }
}
