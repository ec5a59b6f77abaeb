package chat.earshot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How long server and desktop app take to start, and how much memory they then have: medians over several runs, the
/// variants in turn, since the machine's speed drifts. Run from the root of a built checkout.
final class StartUp {
    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms16m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20");
    private static final List<String> COMPACT = List.of("-XX:+UseCompactObjectHeaders");
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Path work;
    private final PrintStream out;

    private StartUp(Path work, PrintStream out) {
        this.work = work;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path work = Files.createTempDirectory("earshot-start-up");
        try {
            new StartUp(work, System.out).measure(runs);
        } finally {
            delete(work);
        }
    }

    private void measure(int runs) throws IOException, InterruptedException {
        Program server = Program.server(work);
        Program desktop = Program.desktop(work);
        Program packaged = Program.packagedDesktop(work);
        List<Variant> variants = List.of(
                new Variant("server, JDK's defaults", server, List.of()),
                new Variant("server, as ./chat starts it", server, LEAN),
                new Variant("server, with an AOT cache", server, trained(server, LEAN)),
                new Variant("desktop, as ./chat starts it", desktop, COMPACT),
                new Variant("desktop, with an AOT cache", desktop, trained(desktop, COMPACT)),
                new Variant("desktop, runtime image", packaged, COMPACT),
                new Variant("desktop, image and AOT cache", packaged, trained(packaged, COMPACT)),
                new Variant("desktop, that and a lean heap", packaged, trained(packaged, LEAN)));
        // One round that does not count: the files get into memory, the data folders are made.
        for (int run = 0; run <= runs; run++) {
            for (Variant variant : variants) {
                Program.Started started = variant.program().start(variant.flags(), SETTLE);
                if (run > 0) {
                    variant.add(started);
                }
            }
        }
        out.printf("%-32s %10s %10s%n", "exec to ready, median of " + runs, "ms", "RSS MB");
        for (Variant variant : variants) {
            out.printf(
                    Locale.ROOT,
                    "%-32s %10.0f %10.0f%n",
                    variant.name(),
                    variant.medianMillis(),
                    variant.medianMegabytes());
        }
    }

    /// One run that leaves a cache of loaded and linked classes behind, and the flags that use it.
    private List<String> trained(Program program, List<String> flags) throws IOException, InterruptedException {
        Path cache = Files.createTempDirectory(work, program.name()).resolve("start.aot");
        List<String> training = new ArrayList<>(flags);
        training.add("-XX:AOTCacheOutput=" + cache);
        program.start(training, SETTLE);
        List<String> using = new ArrayList<>(flags);
        using.add("-XX:AOTCache=" + cache);
        return using;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(StartUp::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
