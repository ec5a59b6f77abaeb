package chat.earshot.desktop.cache;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the app remembers of its last run. For any thread.
public final class Settings {
    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    /// The name last joined with.
    public Optional<String> name() {
        return read("name");
    }

    public void rememberName(String name) {
        write("name", name);
    }

    /// The address last joined, as it was typed.
    public Optional<String> server() {
        return read("server");
    }

    public void rememberServer(String typed) {
        write("server", typed);
    }

    /// Whether the next start goes straight to the conversation.
    public boolean joinsAutomatically() {
        return read("join-automatically").map(Boolean::parseBoolean).orElse(false);
    }

    public void joinAutomatically(boolean on) {
        write("join-automatically", Boolean.toString(on));
    }

    public Optional<WindowBounds> window() {
        return read("window").flatMap(WindowBounds::read);
    }

    public void rememberWindow(WindowBounds bounds) {
        write("window", bounds.written());
    }

    /// The emoji picked last, the last one first.
    public List<String> recentEmoji() {
        return read("recent-emoji")
                .filter(written -> !written.isEmpty())
                .map(written -> List.of(written.split(" ")))
                .orElse(List.of());
    }

    public void rememberRecentEmoji(List<String> emoji) {
        write("recent-emoji", String.join(" ", emoji));
    }

    /// The name of the tone of skin that emoji are picked in.
    public Optional<String> skinTone() {
        return read("skin-tone");
    }

    public void rememberSkinTone(String name) {
        write("skin-tone", name);
    }

    /// What somebody has chosen, by the name of the choice; empty for what they never touched.
    public Optional<String> chosen(String what) {
        return read(what);
    }

    public void choose(String what, String value) {
        write(what, value);
    }

    private Optional<String> read(String key) {
        return database.query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), key).stream()
                .findFirst();
    }

    private void write(String key, String value) {
        database.change("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", key, value);
    }

    /// Where the main window was, in the screen's coordinates.
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

        private String written() {
            return x + " " + y + " " + width + " " + height + " " + maximized;
        }

        private static Optional<WindowBounds> read(String written) {
            String[] parts = written.split(" ", -1);
            try {
                double[] numbers = Stream.of(parts)
                        .limit(4)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                return Optional.of(new WindowBounds(
                        numbers[0], numbers[1], numbers[2], numbers[3], Boolean.parseBoolean(parts[4])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                return Optional.empty();
            }
        }
    }
}
