package chat.earshot.server.testing;

import chat.earshot.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server in a process of its own, as people run it; ended with the test at the latest. One thread's.
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Earshot is ready at http://(.+):(\\d+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final int port;

    private ServerProcess(Process process, Path errors, int port) {
        this.process = process;
        this.errors = errors;
        this.port = port;
    }

    /// Starts a server on the loopback address and waits until it is ready.
    ///
    /// @param port 0 for any
    public static ServerProcess start(Path data, int port, String... options) throws IOException {
        return start(List.of(), data, port, options);
    }

    /// @param within a command that runs what follows it somewhere, such as in a network of its own
    public static ServerProcess start(List<String> within, Path data, int port, String... options) throws IOException {
        Path errors = Files.createTempFile(data.toAbsolutePath().getParent(), "server", ".log");
        Process process = launch(within, data, port, options)
                .redirectError(errors.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        Matcher ready = READY.matcher(line == null ? "" : line);
        if (!ready.matches()) {
            process.destroyForcibly();
            throw new AssertionError("The server is not ready: " + line + "\n" + Files.readString(errors));
        }
        return new ServerProcess(process, errors, Integer.parseInt(ready.group(2)));
    }

    /// A server that is expected to give up.
    public static Failed startInVain(Path data, int port, String... options) throws IOException {
        Path errors = Files.createTempFile("server", ".log");
        try {
            Process process = launch(List.of(), data, port, options)
                    .redirectError(errors.toFile())
                    .start();
            return new Failed(awaitEnd(process), Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }

    /// @param said on the standard error
    public record Failed(int exitCode, String said) {}

    private static ProcessBuilder launch(List<String> within, Path data, int port, String... options) {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--name",
                "Workshop"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /// What it has cost so far.
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// What the server has written to its log.
    public String log() throws IOException {
        return Files.readString(errors);
    }

    /// As `kill -9` does: the server has no chance to do anything.
    public void kill() {
        process.destroyForcibly();
        awaitEnd(process);
    }

    /// As `kill` does; answers the exit code.
    public int terminate() {
        process.destroy();
        return awaitEnd(process);
    }

    private static int awaitEnd(Process process) {
        return process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
