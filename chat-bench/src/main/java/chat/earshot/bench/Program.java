package chat.earshot.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of Earshot's programs, as a process that says when it is ready.
///
/// @param java what runs it
/// @param arguments what follows the JVM's flags
/// @param ready the line that says so; its group, if it has one, is the time in milliseconds
record Program(String name, String java, List<String> arguments, Pattern ready) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long END_WITHIN_SECONDS = 60;

    /// @param millis from the start of the process until it was ready
    /// @param megabytes resident memory a moment later
    record Started(double millis, double megabytes) {}

    static Program server(Path work) {
        return new Program(
                "server",
                JAVA,
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        "chat-server/target/chat-server.jar",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--data",
                        work.resolve("server").toString()),
                Pattern.compile("Earshot is ready at .*"));
    }

    /// The desktop app's connect window, with JavaFX's jars beside the JDK.
    static Program desktop(Path work) throws IOException {
        String jars = javafx().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return desktop(work, "desktop", JAVA, List.of("--module-path", jars));
    }

    /// The same, in a runtime that has JavaFX inside.
    static Program packagedDesktop(Path work) throws IOException {
        return desktop(work, "desktop-image", RuntimeImage.make(work, javafx()).toString(), List.of());
    }

    /// On JavaFX's headless platform; the app logs its first pulse.
    private static Program desktop(Path work, String name, String java, List<String> modules) throws IOException {
        Path logging = Files.writeString(work.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=ALL
                .level=WARNING
                chat.earshot.desktop.FirstPulse.level=FINE
                """);
        List<String> arguments = new ArrayList<>(modules);
        arguments.addAll(List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.util.logging.config.file=" + logging,
                "--add-modules",
                "javafx.controls,javafx.graphics",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                "chat-desktop/target/chat-desktop.jar",
                "chat.earshot.desktop.Main",
                "--data",
                work.resolve("profile").toString()));
        return new Program(name, java, List.copyOf(arguments), Pattern.compile(".*First pulse after ([\\d,]+) ms"));
    }

    /// The jars for this platform, which have its name behind the version.
    private static List<Path> javafx() throws IOException {
        Pattern platform = Pattern.compile("javafx-\\w+-[\\d.]+-[\\w-]+\\.jar");
        try (Stream<Path> jars = Files.list(Path.of("chat-desktop/target/lib"))) {
            return jars.filter(jar ->
                            platform.matcher(jar.getFileName().toString()).matches())
                    .toList();
        }
    }

    /// Starts it, lets it settle once it is ready, and ends it as SIGTERM does.
    Started start(List<String> flags, Duration settle) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(flags);
        command.addAll(arguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            double millis = awaitReady(output, begin);
            // Not waiting for anything that could be seen: this is when an idle program's memory is looked at.
            process.waitFor(settle.toMillis(), TimeUnit.MILLISECONDS);
            double megabytes = residentMegabytes(process.pid());
            // By its handle: the process itself would close its output before it is read.
            process.toHandle().destroy();
            output.transferTo(Writer.nullWriter());
            return new Started(millis, megabytes);
        } finally {
            if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private double awaitReady(BufferedReader output, long begin) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher said = ready.matcher(line);
            if (said.matches()) {
                return said.groupCount() == 0
                        ? (System.nanoTime() - begin) / 1e6
                        : Double.parseDouble(said.group(1).replace(",", ""));
            }
        }
        throw new IOException("The " + name + " ended before it was ready. Is everything built?");
    }

    /// From Linux's own accounting; elsewhere 0.
    private static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        return resident.find() ? Double.parseDouble(resident.group(1)) / 1024 : 0;
    }
}
