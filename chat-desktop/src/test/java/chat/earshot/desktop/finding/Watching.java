package chat.earshot.desktop.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The lookout in a process of its own, in the network that it is started in, which writes what it sees: one line each.
/// A line of input ends the looking; then it writes which of its threads are left, until there is none.
final class Watching implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int TRIES = 300;
    private static final long BETWEEN_TRIES_MILLIS = 200;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Watching(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /// @param within the command that runs it somewhere
    static Watching start(List<String> within) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watching.class.getName()));
        return new Watching(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// The next line that begins like this; those before it are forgotten.
    String await(String beginning) throws InterruptedException {
        List<String> others = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (String line = next(); line != null && System.nanoTime() < until; line = next()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            others.add(line);
        }
        throw new AssertionError("Seen only " + others);
    }

    void endLooking() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private String next() throws InterruptedException {
        return lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // Ended.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// Watches until it is killed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Runnable end = new MulticastLookout().begin(new Lookout.Listener() {
            @Override
            public void seen(Sighting sighting) {
                tell("seen " + sighting.name() + " " + sighting.addresses() + " " + sighting.label());
            }

            @Override
            public void gone(String label) {
                tell("gone " + label);
            }

            @Override
            public void lookingIn(int networks) {
                tell("networks " + networks);
            }
        });
        if (System.in.read() >= 0) {
            end.run();
        }
        String left = left();
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
            left = left();
        }
        tell("left [" + left + "]");
        Thread.currentThread().join();
    }

    /// The threads that belong to looking.
    private static String left() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("lookout") || name.contains("JmDNS") || name.contains("SocketListener"))
                .collect(Collectors.joining(", "));
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
