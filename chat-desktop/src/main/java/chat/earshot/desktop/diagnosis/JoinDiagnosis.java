package chat.earshot.desktop.diagnosis;

import chat.earshot.common.network.LanAddress;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.checks.Check;
import chat.earshot.desktop.checks.Finding;
import chat.earshot.desktop.checks.Finding.Verdict;
import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerProbe;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Why a server can't be joined: follows the way to it step by step, as far as it goes. Immutable.
public final class JoinDiagnosis implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /// Times in the conversation come from the server's clock; this much apart they look odd.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    private static final int BAD_REQUEST = 400;

    private final String typed;
    private final InstantSource clock;

    /// @param typed the address, as somebody typed it
    public JoinDiagnosis(String typed, InstantSource clock) {
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    public void run(Consumer<Finding> told) {
        Steps steps = new Steps(told);
        steps.address()
                .ifPresent(server -> steps.host(server).ifPresent(host -> {
                    steps.network(host);
                    if (steps.port(server, host)) {
                        steps.earshot(server).ifPresent(status -> {
                            steps.version(status);
                            steps.webSocket(server, host);
                        });
                    }
                }));
    }

    /// One run. One thread's.
    private final class Steps {
        private final Consumer<Finding> told;

        private Steps(Consumer<Finding> told) {
            this.told = told;
        }

        private Optional<ServerAddress> address() {
            try {
                ServerAddress server = ServerAddress.parse(typed);
                good("diagnosis.address", Texts.text("diagnosis.address-good", server.host(), portOf(server)));
                return Optional.of(server);
            } catch (InvalidAddressException e) {
                bad("diagnosis.address", Sentences.about(e));
                return Optional.empty();
            }
        }

        private Optional<InetAddress> host(ServerAddress server) {
            try {
                InetAddress[] all = InetAddress.getAllByName(server.host());
                String found =
                        Arrays.stream(all).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
                if (!found.equals(server.host())) {
                    good("diagnosis.name", Texts.text("diagnosis.name-good", server.host(), found));
                }
                return Optional.of(all[0]);
            } catch (UnknownHostException _) {
                bad("diagnosis.name", Texts.text("diagnosis.name-bad", server.host()));
                return Optional.empty();
            }
        }

        private void network(InetAddress host) {
            if (host.isLoopbackAddress()) {
                note("diagnosis.network", Texts.text("diagnosis.network-here"));
                return;
            }
            List<LanAddress> own = LanAddress.ofThisComputer();
            if (own.isEmpty()) {
                bad("diagnosis.network", Texts.text("diagnosis.network-none"));
            } else if (own.stream().anyMatch(lan -> lan.isNextTo(host))) {
                good("diagnosis.network", Texts.text("diagnosis.network-same"));
            } else {
                String addresses = own.stream().map(LanAddress::text).collect(Collectors.joining(", "));
                note("diagnosis.network", Texts.text("diagnosis.network-other", host.getHostAddress(), addresses));
            }
        }

        private boolean port(ServerAddress server, InetAddress host) {
            String port = portOf(server);
            return switch (Wire.knock(host, server.port(), PATIENCE)) {
                case TAKES -> {
                    good("diagnosis.port", Texts.text("diagnosis.port-good", port));
                    yield true;
                }
                case REFUSES -> {
                    bad("diagnosis.port", Texts.text("diagnosis.port-refused", port));
                    yield false;
                }
                case IGNORES -> {
                    bad("diagnosis.port", Texts.text("diagnosis.port-ignored", port));
                    yield false;
                }
                case NO_WAY -> {
                    bad("diagnosis.port", Texts.text("diagnosis.port-no-way", host.getHostAddress()));
                    yield false;
                }
            };
        }

        private Optional<ServerStatus> earshot(ServerAddress server) {
            return switch (ServerProbe.ask(server, PATIENCE)) {
                case ServerProbe.Found(ServerStatus status, Duration _) -> {
                    good("diagnosis.server", Texts.text("diagnosis.server-good", status.name(), status.people()));
                    yield Optional.of(status);
                }
                case ServerProbe.NotFound _ -> {
                    bad("diagnosis.server", Texts.text("diagnosis.server-bad", server));
                    yield Optional.empty();
                }
            };
        }

        private void version(ServerStatus status) {
            String own = Objects.requireNonNullElse(
                    JoinDiagnosis.class.getPackage().getImplementationVersion(), status.version());
            if (own.equals(status.version())) {
                good("diagnosis.version", Texts.text("diagnosis.version-same", own));
            } else {
                note("diagnosis.version", Texts.text("diagnosis.version-other", status.version(), own));
            }
        }

        private void webSocket(ServerAddress server, InetAddress host) {
            try {
                switch (Wire.askForWebSocket(server, host, PATIENCE).status()) {
                    case Wire.SWITCHING -> {
                        good("diagnosis.chat", Texts.text("diagnosis.chat-good"));
                        Wire.askForStatus(server, host, PATIENCE).date().ifPresent(this::clock);
                    }
                    case BAD_REQUEST -> bad("diagnosis.chat", Texts.text("diagnosis.chat-version"));
                    default -> bad("diagnosis.chat", Texts.text("diagnosis.chat-bad"));
                }
            } catch (IOException _) {
                bad("diagnosis.chat", Texts.text("diagnosis.chat-bad"));
            }
        }

        private void clock(Instant servers) {
            Duration apart = Duration.between(servers, clock.instant());
            if (apart.abs().compareTo(CLOCKS_APART) <= 0) {
                good("diagnosis.clock", Texts.text("diagnosis.clock-good"));
            } else {
                String key = apart.isNegative() ? "diagnosis.clock-behind" : "diagnosis.clock-ahead";
                note("diagnosis.clock", Texts.text(key, apart.abs().toMinutes()));
            }
        }

        private void good(String what, String sentence) {
            told.accept(new Finding(Verdict.GOOD, Texts.text(what), sentence));
        }

        private void note(String what, String sentence) {
            told.accept(new Finding(Verdict.NOTE, Texts.text(what), sentence));
        }

        private void bad(String what, String sentence) {
            told.accept(new Finding(Verdict.BAD, Texts.text(what), sentence));
        }
    }

    /// As a word: a number would be written with a mark for the thousands.
    private static String portOf(ServerAddress server) {
        return String.valueOf(server.port());
    }
}
