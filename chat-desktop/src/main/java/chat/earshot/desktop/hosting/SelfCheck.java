package chat.earshot.desktop.hosting;

import chat.earshot.common.network.LanAddress;
import chat.earshot.desktop.checks.Check;
import chat.earshot.desktop.checks.Finding;
import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerProbe;
import chat.earshot.desktop.language.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Whether others can reach the server on this computer, as far as that can be seen from here. Immutable.
final class SelfCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// What is looked at.
    ///
    /// @param networks that this computer is in
    /// @param announcedAt in which of them the server announces itself
    record Surroundings(
            Supplier<List<LanAddress>> networks,
            Supplier<List<LanAddress>> announcedAt,
            Supplier<Optional<Firewall>> firewall) {}

    private final ServerAddress here;
    private final Surroundings surroundings;

    /// @param here where the app itself reaches it
    SelfCheck(ServerAddress here, Surroundings surroundings) {
        this.here = here;
        this.surroundings = surroundings;
    }

    @Override
    public void run(Consumer<Finding> told) {
        if (!answers(here)) {
            told.accept(bad("hostcheck.runs", Texts.text("hostcheck.runs-bad", here)));
            return;
        }
        told.accept(good("hostcheck.runs", Texts.text("hostcheck.runs-good", port())));
        List<LanAddress> networks = surroundings.networks().get();
        if (networks.isEmpty()) {
            told.accept(bad("hostcheck.network", Texts.text("hostcheck.network-none")));
            return;
        }
        networks.forEach(network -> told.accept(reached(network)));
        severalNetworks(networks).ifPresent(told);
        fromTheInternet(networks).ifPresent(told);
        told.accept(announced());
        told.accept(firewall());
        told.accept(note("hostcheck.isolation", Texts.text("hostcheck.isolation-note")));
    }

    private Finding reached(LanAddress network) {
        ServerAddress address = new ServerAddress(network.text(), here.port());
        return answers(address)
                ? good("hostcheck.address", Texts.text("hostcheck.address-good", address, network.network()))
                : bad("hostcheck.address", Texts.text("hostcheck.address-bad", address));
    }

    private static Optional<Finding> severalNetworks(List<LanAddress> networks) {
        List<LanAddress> real =
                networks.stream().filter(network -> !network.isVirtual()).toList();
        return real.size() < 2
                ? Optional.empty()
                : Optional.of(note("hostcheck.several", Texts.text("hostcheck.several-note", names(real))));
    }

    private static Optional<Finding> fromTheInternet(List<LanAddress> networks) {
        List<LanAddress> open =
                networks.stream().filter(network -> !network.isPrivate()).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(note("hostcheck.internet", Texts.text("hostcheck.internet-note", names(open))));
    }

    private Finding announced() {
        List<LanAddress> at = surroundings.announcedAt().get();
        return at.isEmpty()
                ? note("hostcheck.announced", Texts.text("hostcheck.announced-not"))
                : good("hostcheck.announced", Texts.text("hostcheck.announced-good"));
    }

    private Finding firewall() {
        return surroundings
                .firewall()
                .get()
                .map(on -> note(
                        "hostcheck.firewall",
                        switch (on) {
                            case UFW -> Texts.text("hostcheck.firewall-ufw", port());
                            case FIREWALLD -> Texts.text("hostcheck.firewall-firewalld", port());
                            case WINDOWS -> Texts.text("hostcheck.firewall-windows", port());
                            case MACOS -> Texts.text("hostcheck.firewall-macos");
                        }))
                .orElseGet(() -> good("hostcheck.firewall", Texts.text("hostcheck.firewall-none", port())));
    }

    /// As a word: a number would be written with a mark for the thousands.
    private String port() {
        return String.valueOf(here.port());
    }

    private static boolean answers(ServerAddress address) {
        return switch (ServerProbe.ask(address, PATIENCE)) {
            case ServerProbe.Found _ -> true;
            case ServerProbe.NotFound _ -> false;
        };
    }

    private static String names(List<LanAddress> networks) {
        return networks.stream()
                .map(network -> network.text() + " (" + network.network() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Finding good(String what, String sentence) {
        return new Finding(Verdict.GOOD, Texts.text(what), sentence);
    }

    private static Finding note(String what, String sentence) {
        return new Finding(Verdict.NOTE, Texts.text(what), sentence);
    }

    private static Finding bad(String what, String sentence) {
        return new Finding(Verdict.BAD, Texts.text(what), sentence);
    }
}
