package chat.earshot.server.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Two networks of the kernel's own, each with one address, joined by a cable that exists in memory only: as good as
/// two computers, with multicast, and out of reach of any real network. It takes Linux and root; elsewhere what asks
/// for it is skipped. One thread's.
public final class TwoComputers implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final String id = "ear" + ProcessHandle.current().pid();

    private TwoComputers() {}

    public static TwoComputers connected() {
        TwoComputers computers = new TwoComputers();
        Assumptions.assumeTrue(computers.connect(), "needs Linux, root, and the command ip");
        return computers;
    }

    /// The command that runs what follows it on one of them.
    ///
    /// @param number 1 or 2
    public List<String> on(int number) {
        return List.of("ip", "netns", "exec", id + number);
    }

    public String addressOf(int number) {
        return "10.77.0." + number;
    }

    /// Another address for the first computer, in the same network.
    public boolean giveAnotherAddress(String address) {
        return run("ip", "-n", id + 1, "addr", "add", address + "/24", "dev", "cable");
    }

    /// Pulls the cable's end out of the first computer, or plugs it in again.
    public boolean plug(String upOrDown) {
        return run("ip", "-n", id + 1, "link", "set", "cable", upOrDown);
    }

    private boolean connect() {
        return run("ip", "netns", "add", id + 1)
                && run("ip", "netns", "add", id + 2)
                && run(
                        "ip", "link", "add", "cable", "netns", id + 1, "type", "veth", "peer", "name", "cable", "netns",
                        id + 2)
                && bringUp(1)
                && bringUp(2);
    }

    private boolean bringUp(int number) {
        String computer = id + number;
        return run("ip", "-n", computer, "addr", "add", addressOf(number) + "/24", "dev", "cable")
                && run("ip", "-n", computer, "link", "set", "cable", "up")
                && run("ip", "-n", computer, "link", "set", "lo", "up");
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        run("ip", "netns", "del", id + 1);
        run("ip", "netns", "del", id + 2);
    }
}
