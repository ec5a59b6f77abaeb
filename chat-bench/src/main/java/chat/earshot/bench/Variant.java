package chat.earshot.bench;

import java.util.ArrayList;
import java.util.List;

/// A program with some flags, and what was measured of it so far. One thread's.
record Variant(String name, Program program, List<String> flags, List<Program.Started> measured) {
    Variant(String name, Program program, List<String> flags) {
        this(name, program, List.copyOf(flags), new ArrayList<>());
    }

    void add(Program.Started started) {
        measured.add(started);
    }

    double medianMillis() {
        return median(measured.stream().map(Program.Started::millis).toList());
    }

    double medianBusyMillis() {
        return median(measured.stream().map(Program.Started::busyMillis).toList());
    }

    double medianMegabytes() {
        return median(measured.stream().map(Program.Started::megabytes).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
