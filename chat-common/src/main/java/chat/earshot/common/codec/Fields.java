package chat.earshot.common.codec;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, asked for by name and kind. A field of the wrong kind is told with its name, never
/// with its contents; `null` is the same as absent.
final class Fields {
    private final Map<String, @Nullable Object> values;

    Fields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name) throws ProtocolException {
        return present(name, optionalText(name));
    }

    @Nullable
    String optionalText(String name) throws ProtocolException {
        return of(String.class, name, "a string");
    }

    /// A text that a value class checks.
    <T> T value(String name, Function<String, T> type) throws ProtocolException {
        return present(name, optionalValue(name, type));
    }

    <T> @Nullable T optionalValue(String name, Function<String, T> type) throws ProtocolException {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (InvalidValueException e) {
            throw bad("“" + name + "” is not right: " + e.getMessage());
        }
    }

    Instant time(String name) throws ProtocolException {
        return present(name, optionalTime(name));
    }

    @Nullable
    Instant optionalTime(String name) throws ProtocolException {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw bad("“" + name + "” is not a time like 2026-11-20T10:15:30.123Z.");
        }
    }

    long whole(String name) throws ProtocolException {
        return present(name, optionalWhole(name));
    }

    /// A whole number of things.
    int count(String name) throws ProtocolException {
        long count = whole(name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw bad("“" + name + "” can't be such a number.");
        }
        return (int) count;
    }

    @Nullable
    Long optionalWhole(String name) throws ProtocolException {
        Number number = of(Number.class, name, "a whole number");
        return switch (number) {
            case null -> null;
            case Integer i -> i.longValue();
            case Long l -> l;
            default -> throw bad("“" + name + "” has to be a whole number.");
        };
    }

    /// A place in a history: a number is a `seq`, a string a time.
    Span.Place place(String name) throws ProtocolException {
        return values.get(name) instanceof String ? new Span.Place.Time(time(name)) : new Span.Place.Seq(whole(name));
    }

    /// One of a few words.
    <E extends Enum<E>> E constant(String name, Class<E> kind) throws ProtocolException {
        String word = text(name);
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw bad("“" + name + "” can't be this.");
    }

    boolean presentFlag(String name) throws ProtocolException {
        return present(name, of(Boolean.class, name, "true or false"));
    }

    List<String> texts(String name) throws ProtocolException {
        List<?> list = of(List.class, name, "a list");
        List<String> texts = new ArrayList<>();
        for (Object element : list == null ? List.of() : list) {
            if (!(element instanceof String text)) {
                throw bad("“" + name + "” has to be a list of strings.");
            }
            texts.add(text);
        }
        return texts;
    }

    boolean flag(String name) throws ProtocolException {
        return Boolean.TRUE.equals(of(Boolean.class, name, "true or false"));
    }

    Fields object(String name) throws ProtocolException {
        return present(name, optionalObject(name));
    }

    @Nullable
    Fields optionalObject(String name) throws ProtocolException {
        return of(Fields.class, name, "an object");
    }

    List<Fields> objects(String name) throws ProtocolException {
        List<?> list = present(name, of(List.class, name, "a list"));
        List<Fields> objects = new ArrayList<>(list.size());
        for (Object element : list) {
            if (!(element instanceof Fields fields)) {
                throw bad("“" + name + "” has to be a list of objects.");
            }
            objects.add(fields);
        }
        return objects;
    }

    ProtocolException bad(String message) {
        return new ProtocolException(ErrorCode.BAD_COMMAND, message, ref());
    }

    /// The `ref` of a command where it is one; used in errors too, so it never throws.
    @Nullable
    String ref() {
        return values.get("ref") instanceof String ref && ref.length() <= Protocol.MAX_REF_CHARS ? ref : null;
    }

    private <T> T present(String name, @Nullable T value) throws ProtocolException {
        if (value == null) {
            throw bad("“" + name + "” is missing.");
        }
        return value;
    }

    private <T> @Nullable T of(Class<T> kind, String name, String inWords) throws ProtocolException {
        Object value = values.get(name);
        if (value == null || kind.isInstance(value)) {
            return kind.cast(value);
        }
        throw bad("“" + name + "” has to be " + inWords + ".");
    }
}
