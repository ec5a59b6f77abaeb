package chat.earshot.desktop.look.emoji;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Makes the emoji files of the app, again when a new set of emoji comes out:
///
///     npm pack @discordapp/twemoji@16.0.1 emojibase-data@17.0.0
///     (unpack each into a folder `twemoji` and `emojibase` of one folder)
///     java -cp <test class path> chat.earshot.desktop.look.emoji.EmojiWorkshop <that folder> <resource folder>
///
/// `emoji.txt` and `emoji-de.txt` hold what the picker shows and searches. `pictures.txt` has a line for each emoji and
/// its skin tones, with the length of its part of `pictures.deflated`, where the drawings are.
final class EmojiWorkshop {
    /// Emojibase's group of skin tones and hair, which nobody picks by itself.
    private static final long COMPONENTS = 2;

    private final Path sources;
    private final Path target;
    private final Map<String, Path> drawings = new LinkedHashMap<>();

    private EmojiWorkshop(Path sources, Path target) throws IOException {
        this.sources = sources;
        this.target = target;
        try (Stream<Path> files = Files.list(sources.resolve("twemoji/package/dist/svg"))) {
            files.sorted().forEach(file -> drawings.put(charactersOf(file), file));
        }
    }

    public static void main(String[] arguments) throws IOException {
        new EmojiWorkshop(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws IOException {
        List<Map<?, ?>> all = read("en/compact.json").stream()
                .filter(emoji -> drawings.containsKey(EmojiKeys.of(characters(emoji))))
                .sorted(Comparator.comparing(
                        emoji -> emoji.get("order") instanceof Long order ? order : Long.MAX_VALUE))
                .toList();
        writePictures(all);
        Map<String, Set<String>> shortcodes = shortcodes();
        writeLines(
                "emoji.txt",
                all.stream()
                        .filter(EmojiWorkshop::pickable)
                        .map(emoji -> String.join(
                                "\t",
                                characters(emoji),
                                String.valueOf(emoji.get("group")),
                                text(emoji, "label"),
                                String.join(" ", shortcodes.getOrDefault(text(emoji, "hexcode"), Set.of())),
                                tags(emoji))));
        writeLines(
                "emoji-de.txt",
                read("de/compact.json").stream()
                        .filter(EmojiWorkshop::pickable)
                        .filter(emoji -> drawings.containsKey(EmojiKeys.of(characters(emoji))))
                        .map(emoji -> String.join("\t", characters(emoji), text(emoji, "label"), tags(emoji))));
    }

    private void writePictures(List<Map<?, ?>> all) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        for (Map<?, ?> emoji : all) {
            List<String> family = family(emoji);
            byte[] part = deflated(family.stream()
                    .map(member -> SvgDrawing.read(Objects.requireNonNull(drawings.get(EmojiKeys.of(member)), member)))
                    .collect(Collectors.joining("\f")));
            pictures.writeBytes(part);
            lines.add(part.length + "\t" + String.join(" ", family));
        }
        writeLines("pictures.txt", lines.stream());
        Files.write(target.resolve("pictures.deflated"), pictures.toByteArray());
    }

    /// The emoji itself, then its skin tones.
    private List<String> family(Map<?, ?> emoji) {
        Stream<?> skins = emoji.get("skins") instanceof List<?> list ? list.stream() : Stream.of();
        return Stream.concat(Stream.of(emoji), skins)
                .map(member -> characters((Map<?, ?>) member))
                .filter(member -> drawings.containsKey(EmojiKeys.of(member)))
                .toList();
    }

    private Map<String, Set<String>> shortcodes() throws IOException {
        Map<String, Set<String>> shortcodes = new LinkedHashMap<>();
        for (String set : List.of("github", "iamcal", "emojibase")) {
            Map<?, ?> read = (Map<?, ?>) PlainJson.read(emojibase("en/shortcodes/" + set + ".json"));
            read.forEach((hexcode, names) -> shortcodes
                    .computeIfAbsent(hexcode.toString(), _ -> new LinkedHashSet<>())
                    .addAll(strings(names)));
        }
        return shortcodes;
    }

    private static boolean pickable(Map<?, ?> emoji) {
        return emoji.get("group") instanceof Long group && group != COMPONENTS;
    }

    private List<Map<?, ?>> read(String file) throws IOException {
        return ((List<?>) PlainJson.read(emojibase(file)))
                .stream().<Map<?, ?>>map(emoji -> (Map<?, ?>) emoji).toList();
    }

    private Path emojibase(String file) {
        return sources.resolve("emojibase/package").resolve(file);
    }

    private void writeLines(String file, Stream<String> lines) throws IOException {
        Files.writeString(target.resolve(file), lines.map(line -> line + "\n").collect(Collectors.joining()));
    }

    /// Without a mark that asks for a picture where there is nothing but a picture.
    private static String characters(Map<?, ?> emoji) {
        StringBuilder characters = new StringBuilder();
        int before = 0;
        for (int point : text(emoji, "unicode").codePoints().toArray()) {
            if (point != EmojiKeys.AS_PICTURE || !Character.isEmojiPresentation(before)) {
                characters.appendCodePoint(point);
            }
            before = point;
        }
        return characters.toString();
    }

    private static String text(Map<?, ?> emoji, String field) {
        return String.valueOf(emoji.get(field));
    }

    private static String tags(Map<?, ?> emoji) {
        return emoji.get("tags") instanceof List<?> tags ? String.join("|", strings(tags)) : "";
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static String charactersOf(Path drawing) {
        String name = drawing.getFileName().toString().replace(".svg", "");
        return EmojiKeys.of(Stream.of(name.split("-"))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining()));
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
                DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater)) {
            stream.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
