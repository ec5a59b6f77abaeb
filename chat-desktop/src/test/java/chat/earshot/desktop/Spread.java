package chat.earshot.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measured times, and what they amount to. For one thread at a time.
final class Spread {
    private final List<Double> millis = new ArrayList<>();

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    int count() {
        return millis.size();
    }

    @Override
    public String toString() {
        double mean = millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "mean %.2f, median %.2f, p99 %.2f, most %.2f ms of %d",
                mean,
                notExceededBy(0.5),
                notExceededBy(0.99),
                notExceededBy(1),
                millis.size());
    }

    /// By this part of all.
    private double notExceededBy(double part) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(part * sorted.size())));
    }
}
