package chat.earshot.server.discovery;

import chat.earshot.common.network.Announcement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;

/// A process that listens for servers, in the network that it is started in, and writes what it hears: one line each.
final class Listening implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Listening(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /// @param within the command that runs it somewhere
    static Listening start(List<String> within, String address) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Listening.class.getName(),
                address));
        return new Listening(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// The next line of this kind; those before it are forgotten.
    String await(Predicate<String> kind) throws InterruptedException {
        List<String> others = new ArrayList<>();
        for (String line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                line != null;
                line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            if (kind.test(line)) {
                return line;
            }
            others.add(line);
        }
        throw new AssertionError("Heard only " + others);
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(heard::add);
        } catch (IOException | UncheckedIOException _) {
            // Ended.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// Listens until it is killed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        InetAddress own = InetAddress.getByAddress(
                "listener", InetAddress.getByName(arguments[0]).getAddress());
        JmDNS dns = JmDNS.create(own, "listener");
        dns.addServiceListener(Announcement.SERVICE_TYPE, new ServiceListener() {
            @Override
            public void serviceAdded(ServiceEvent event) {
                // What it is comes when it is resolved.
            }

            @Override
            public void serviceRemoved(ServiceEvent event) {
                tell("gone " + event.getName());
            }

            @Override
            public void serviceResolved(ServiceEvent event) {
                Announcement.heard(event.getInfo()::getPropertyString)
                        .ifPresent(what -> tell("here %s %s %s %s"
                                .formatted(
                                        Arrays.toString(event.getInfo().getInet4Addresses()),
                                        event.getInfo().getPort(),
                                        what.server(),
                                        what.name())));
            }
        });
        tell("listening");
        Thread.currentThread().join();
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
