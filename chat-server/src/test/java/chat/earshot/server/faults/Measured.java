package chat.earshot.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Figures that a test has measured; they go into `target/figures`, one file for each test. A busy machine may make
/// them
/// bad, so hardly anything is asserted of them. One thread's.
final class Measured {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Measured(Class<?> test) {
        file = Path.of("target", "figures", test.getSimpleName() + ".txt");
    }

    static boolean isLongVariant() {
        return Boolean.getBoolean("earshot.long");
    }

    void note(String what, Object value) throws IOException {
        lines.add(what + ": " + value);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /// Writes median, 99th percentile and the worst.
    void noteTimes(String what, List<Long> nanos) throws IOException {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        note(
                what,
                sorted.isEmpty()
                        ? "none"
                        : String.format(
                                Locale.ROOT,
                                "p50 %.1f ms, p99 %.1f ms, worst %.1f ms, of %d",
                                millis(sorted, 0.5),
                                millis(sorted, 0.99),
                                millis(sorted, 1),
                                sorted.size()));
    }

    private static double millis(List<Long> sorted, double share) {
        int index = (int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()));
        return sorted.get(index) / 1e6;
    }
}
