package chat.earshot.desktop.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.network.LanAddress;
import chat.earshot.desktop.checks.Finding;
import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.StandIn;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said to whoever hosts. The loopback network plays all networks.
class SelfCheckTest {
    @Test
    void whenAllIsWellThatIsSaidAndWhatCouldStillBeInTheWay() throws IOException {
        try (StandIn server = StandIn.open("Workshop", 1)) {
            LanAddress wire = lan("127.0.0.1", "eth0");
            assertThat(check(server.address(), List.of(wire), List.of(wire), Optional.empty()))
                    .containsExactly(
                            "GOOD The server: It runs, and answers on this computer at port "
                                    + server.address().port() + ".",
                            "GOOD Address: It answers at " + server.address() + " (eth0).",
                            "NOTE Internet: This address is not a private one: 127.0.0.1 (eth0). Perhaps anybody on the"
                                    + " internet can join. Host only in a network whose people you trust.",
                            "GOOD Announcement: Others on this network see it in their list by themselves.",
                            "GOOD Firewall: None is known to keep others out. Should there be one: it has to let TCP"
                                    + " port " + server.address().port() + " and UDP port 5353 in.",
                            "NOTE If somebody still can’t join: They have to be in the same network. A guest Wi-Fi, and"
                                    + " one in a hotel or at a school, often keeps devices apart (“client isolation”):"
                                    + " use another one, or a cable. On the other computer, “What’s wrong?” looks for"
                                    + " the reason.");
        }
    }

    @Test
    void aServerThatListensForThisComputerOnlyIsToldOf() throws IOException {
        try (StandIn server = StandIn.open("Workshop", 1)) {
            // Nothing listens at this one.
            List<String> said =
                    check(server.address(), List.of(lan("127.0.0.9", "wlan0")), List.of(), Optional.empty());
            assertThat(said)
                    .anyMatch(line -> line.startsWith("BAD Address: It does not answer at 127.0.0.9:")
                            && line.contains("--bind 127.0.0.1"))
                    .anyMatch(line -> line.startsWith("NOTE Announcement: It does not announce itself"));
        }
    }

    @Test
    void severalNetworksAreToldApartAndThoseInsideTheComputerDoNotCount() throws IOException {
        try (StandIn server = StandIn.open("Workshop", 1)) {
            LanAddress wire = lan("127.0.0.1", "eth0");
            LanAddress containers = lan("127.0.0.3", "docker0");
            assertThat(check(server.address(), List.of(wire, containers), List.of(wire), Optional.empty()))
                    .noneMatch(line -> line.startsWith("NOTE Several networks"));
            assertThat(check(
                            server.address(),
                            List.of(wire, lan("127.0.0.2", "wlan0"), containers),
                            List.of(wire),
                            Optional.empty()))
                    .anyMatch(line -> line.startsWith("NOTE Several networks")
                            && line.contains("127.0.0.1 (eth0), 127.0.0.2 (wlan0)."));
        }
    }

    @Test
    void aFirewallIsNamedWithWhatLetsOthersIn() throws IOException {
        try (StandIn server = StandIn.open("Workshop", 1)) {
            assertThat(check(server.address(), List.of(lan("127.0.0.1", "eth0")), List.of(), Optional.of(Firewall.UFW)))
                    .anyMatch(line -> line.startsWith("NOTE Firewall: ufw is on.")
                            && line.contains("ufw allow " + server.address().port() + "/tcp"));
        }
    }

    @Test
    void withoutANetworkOrWithoutAServerTheRestIsNotLookedAt() throws IOException {
        try (StandIn server = StandIn.open("Workshop", 1)) {
            assertThat(check(server.address(), List.of(), List.of(), Optional.empty()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("BAD Network: This computer is in no network");
        }
        int deserted;
        try (ServerSocket socket = new ServerSocket(0)) {
            deserted = socket.getLocalPort();
        }
        assertThat(check(new ServerAddress("127.0.0.1", deserted), List.of(), List.of(), Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("BAD The server: It does not answer");
    }

    private static List<String> check(
            ServerAddress here, List<LanAddress> networks, List<LanAddress> announcedAt, Optional<Firewall> firewall) {
        List<String> said = new ArrayList<>();
        new SelfCheck(here, new SelfCheck.Surroundings(() -> networks, () -> announcedAt, () -> firewall))
                .run(finding -> said.add(line(finding)));
        return said;
    }

    private static String line(Finding finding) {
        Verdict verdict = finding.verdict();
        return verdict + " " + finding.what() + ": " + finding.sentence();
    }

    private static LanAddress lan(String address, String network) {
        try {
            return new LanAddress((Inet4Address) InetAddress.getByName(address), 24, network);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
