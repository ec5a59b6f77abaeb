package chat.earshot.server;

import chat.earshot.common.protocol.Protocol;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads [ServerOptions] from a command line and from environment variables: `--port` is also `EARSHOT_PORT`, and
/// plain `PORT`. The command line wins. Declared without annotations, which would cost a reflective scan at each start.
final class CommandLineOptions {
    private static final String NEW_HISTORY = "--new-history";
    private static final String NO_DISCOVERY = "--no-discovery";
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "");
    private static final int MAX_NAME = 64;
    private static final long MIN_OUTBOX_BYTES = 128 * 1024;

    /// What the command line asks for.
    sealed interface Wish {
        record Run(ServerOptions options) implements Wish {}

        /// A backup was put into this folder: what is there is to count as a history of its own.
        record StartNewHistory(Path data) implements Wish {}

        /// Something to print, such as the help, and be done.
        record Print(String text) implements Wish {}

        /// @param sentence what is wrong, and what to do
        record Wrong(String sentence) implements Wish {}
    }

    private final Map<String, String> environment;
    private final CommandLine commandLine;

    CommandLineOptions(Map<String, String> environment) {
        this.environment = environment;
        this.commandLine = new CommandLine(spec());
        commandLine.setUnmatchedArgumentsAllowed(false);
        commandLine.setOverwrittenOptionsAllowed(true);
    }

    Wish read(String... arguments) {
        try {
            ParseResult parsed = commandLine.parseArgs(arguments);
            if (parsed.isUsageHelpRequested()) {
                return new Wish.Print(commandLine.getUsageMessage());
            }
            if (parsed.isVersionHelpRequested()) {
                return new Wish.Print("Earshot server " + Version.CURRENT + "\n");
            }
            if (parsed.hasMatchedOption(NEW_HISTORY)) {
                return new Wish.StartNewHistory(data(parsed));
            }
            return new Wish.Run(options(parsed));
        } catch (ParameterException e) {
            return new Wish.Wrong(e.getMessage() + ". Run with --help to see what there is.");
        } catch (IllegalArgumentException e) {
            return new Wish.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("earshot-server");
        spec.usageMessage()
                .description("Chat for the people on one network. Each option is also an environment variable: "
                        + "--port is EARSHOT_PORT.")
                .width(100);
        spec.addOption(one("--port", "PORT", "port for page, chat and status; 0 takes any free one (1337)"));
        spec.addOption(one("--bind", "ADDRESS", "address to listen on (0.0.0.0, every one of this machine)"));
        spec.addOption(one("--data", "DIR", "folder for everything the server keeps (" + defaultData() + ")"));
        spec.addOption(one("--name", "NAME", "what people see (this machine's name)"));
        spec.addOption(many("--allow-origin", "URL", "a page from elsewhere that may connect; null for a file"));
        spec.addOption(many("--public-name", "HOST", "another host name that browsers reach this server by"));
        spec.addOption(one("--outbox-bytes", "BYTES", "what may wait for a slow reader before it is cut (4194304)"));
        spec.addOption(OptionSpec.builder(NO_DISCOVERY)
                .description("don't tell the network by multicast DNS that this server is there")
                .build());
        spec.addOption(OptionSpec.builder(NEW_HISTORY)
                .description("after putting a backup into --data: make it a history of its own, and end")
                .build());
        spec.addOption(OptionSpec.builder("--help", "-h")
                .usageHelp(true)
                .description("show this")
                .build());
        spec.addOption(OptionSpec.builder("--version", "-V")
                .versionHelp(true)
                .description("show the version")
                .build());
        return spec;
    }

    private static OptionSpec one(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    private static OptionSpec many(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .splitRegex(",")
                .description(description)
                .build();
    }

    private ServerOptions options(ParseResult parsed) {
        return new ServerOptions(
                bind(text(parsed, "--bind", "0.0.0.0")),
                (int) whole("--port", port(parsed), 0, 65_535),
                data(parsed),
                name(text(parsed, "--name", OwnNames.known().orElse("Earshot"))),
                list(parsed, "--allow-origin"),
                list(parsed, "--public-name"),
                whole(
                        "--outbox-bytes",
                        text(parsed, "--outbox-bytes", String.valueOf(ServerOptions.DEFAULT_OUTBOX_BYTES)),
                        MIN_OUTBOX_BYTES,
                        Integer.MAX_VALUE),
                presence(parsed));
    }

    private ServerOptions.Presence presence(ParseResult parsed) {
        boolean silent = parsed.hasMatchedOption(NO_DISCOVERY) || said(NO_DISCOVERY);
        return silent ? ServerOptions.Presence.SILENT : ServerOptions.Presence.ANNOUNCED;
    }

    /// Whether a variable switches on what takes no value on the command line.
    private boolean said(String option) {
        String value = Objects.requireNonNullElse(variable(option), "").strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new IllegalArgumentException(
                    nameOfVariable(option) + " has to be true or false, not “" + value + "”.");
        }
        return YES.contains(value);
    }

    private String port(ParseResult parsed) {
        String plain = environment.getOrDefault("PORT", String.valueOf(Protocol.DEFAULT_PORT));
        return text(parsed, "--port", plain);
    }

    private String text(ParseResult parsed, String option, String otherwise) {
        String given = parsed.matchedOptionValue(option, (@Nullable String) null);
        return given == null ? Objects.requireNonNullElse(variable(option), otherwise) : given;
    }

    private List<String> list(ParseResult parsed, String option) {
        List<String> given = parsed.matchedOptionValue(option, List.of());
        String variable = variable(option);
        return given.isEmpty() && variable != null ? List.of(variable.split(",", -1)) : given;
    }

    private @Nullable String variable(String option) {
        return environment.get(nameOfVariable(option));
    }

    private static String nameOfVariable(String option) {
        return "EARSHOT_" + option.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static long whole(String option, String text, long min, long max) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new IllegalArgumentException(
                option + " has to be a whole number from " + min + " to " + max + ", not “" + text + "”.");
    }

    private static String bind(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--bind has to be an address of this machine, such as 0.0.0.0 or 127.0.0.1, not “" + address + "”.",
                    e);
        }
    }

    private Path data(ParseResult parsed) {
        String folder = text(parsed, "--data", defaultData().toString());
        try {
            return Path.of(folder).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data has to be a folder, not “" + folder + "”.", e);
        }
    }

    private static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > MAX_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("--name has to have 1 to " + MAX_NAME + " characters.");
        }
        return stripped;
    }

    /// Where this system's programs keep what is the user's.
    private Path defaultData() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Earshot", "server");
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Earshot", "server");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("earshot/server");
    }
}
