package chat.earshot.desktop.look.emoji;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The bundled drawings of all emoji, by their keys. They are read when the first is asked for. For any thread.
final class Drawings {
    /// One filled path, in the square of [#SIDE].
    ///
    /// @param color as for the web
    /// @param evenOdd the rule by which it is filled
    /// @param matrix six numbers with spaces between, row by row; empty: as it is
    /// @param path as in SVG
    record Fill(String color, boolean evenOdd, String matrix, String path) {

        private static Fill read(String line) {
            String[] parts = line.split("\t", -1);
            return new Fill(parts[0], parts[1].equals("e"), parts[2], parts[3]);
        }
    }

    /// Which part of the file, and the how manieth drawing in it.
    private record Place(int offset, int length, int member) {}

    /// Loaded by the first who needs it.
    private static final class Loaded {
        private static final Drawings ALL = new Drawings();
    }

    static final double SIDE = 36;

    private final Map<String, Place> places = HashMap.newHashMap(4_000);
    private final Map<String, List<String>> families = HashMap.newHashMap(400);
    private byte @Nullable [] parts;

    private Drawings() {
        int offset = 0;
        for (String line : lines("pictures.txt")) {
            int tab = line.indexOf('\t');
            int length = Integer.parseInt(line, 0, tab, 10);
            List<String> family = List.of(line.substring(tab + 1).split(" "));
            for (int member = 0; member < family.size(); member++) {
                places.put(EmojiKeys.of(family.get(member)), new Place(offset, length, member));
            }
            if (family.size() > 1) {
                families.put(EmojiKeys.of(family.getFirst()), family);
            }
            offset += length;
        }
    }

    static Drawings all() {
        return Loaded.ALL;
    }

    boolean contains(String key) {
        return places.containsKey(key);
    }

    /// The emoji and what it looks like in other tones of skin; empty where there are none.
    List<String> family(String key) {
        return families.getOrDefault(key, List.of());
    }

    /// What is painted, in this order.
    List<Fill> of(String key) {
        Place place = Objects.requireNonNull(places.get(key), "There is a drawing of it");
        return inflated(place)
                .split("\f")[place.member()]
                .lines()
                .map(Fill::read)
                .toList();
    }

    private String inflated(Place place) {
        try (Inflater inflater = new Inflater(true);
                InputStream part = new ByteArrayInputStream(parts(), place.offset(), place.length());
                InputStream text = new InflaterInputStream(part, inflater)) {
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized byte[] parts() {
        if (parts == null) {
            try (InputStream stream = resource("pictures.deflated")) {
                parts = stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }

    /// The lines of one of the files beside this class.
    static List<String> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource(file), StandardCharsets.UTF_8))) {
            return Arrays.asList(reader.lines().toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Drawings.class.getResourceAsStream(name), name);
    }
}
