package chat.earshot.desktop.diagnosis;

import chat.earshot.common.network.LanAddress;
import chat.earshot.desktop.checks.Check;
import chat.earshot.desktop.checks.Finding;
import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.language.Texts;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Why a server is not in the list. Immutable.
public final class FindDiagnosis implements Check {
    /// Where announcements go, as multicast DNS has it.
    private static final String GROUP = "224.0.0.251";
    private static final byte[] PROBE = "Earshot".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public void run(Consumer<Finding> told) {
        List<LanAddress> networks = LanAddress.ofThisComputer();
        if (networks.isEmpty()) {
            told.accept(
                    new Finding(Verdict.BAD, Texts.text("diagnosis.network"), Texts.text("diagnosis.network-none")));
            return;
        }
        String names = networks.stream()
                .map(network -> network.text() + " (" + network.network() + ")")
                .collect(Collectors.joining(", "));
        told.accept(new Finding(
                Verdict.GOOD, Texts.text("diagnosis.network"), Texts.text("diagnosis.network-good", names)));
        boolean heard = networks.stream().anyMatch(FindDiagnosis::hearsItself);
        told.accept(new Finding(
                heard ? Verdict.GOOD : Verdict.BAD,
                Texts.text("diagnosis.announcements"),
                Texts.text(heard ? "diagnosis.announcements-good" : "diagnosis.announcements-bad")));
        told.accept(new Finding(Verdict.NOTE, Texts.text("diagnosis.unseen"), Texts.text("diagnosis.unseen-why")));
    }

    /// Whether what is sent to everybody in this network arrives, at least at oneself.
    private static boolean hearsItself(LanAddress network) {
        try (MulticastSocket socket = new MulticastSocket(0)) {
            InetSocketAddress group = new InetSocketAddress(InetAddress.getByName(GROUP), socket.getLocalPort());
            NetworkInterface connection = NetworkInterface.getByInetAddress(network.address());
            socket.setNetworkInterface(connection);
            socket.joinGroup(group, connection);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.send(new DatagramPacket(PROBE, PROBE.length, group));
            socket.receive(new DatagramPacket(new byte[PROBE.length], PROBE.length));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
