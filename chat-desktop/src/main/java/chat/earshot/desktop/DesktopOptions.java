package chat.earshot.desktop;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.desktop.cache.DataFolder;
import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the command line says, checked once. Immutable.
final class DesktopOptions {

    /// How the app begins.
    enum Start {
        /// With what was given, or remembered.
        JOIN,
        /// With a server on this computer.
        HOST,
        /// Says what options there are, and ends.
        HELP
    }

    /// An option that can't be followed. The message is a sentence for people.
    static final class WrongOptionException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongOptionException(String sentence) {
            super(sentence);
        }
    }

    private @Nullable ServerAddress server;
    private @Nullable DisplayName name;
    private Path data = DataFolder.standard();
    private Start start = Start.JOIN;

    private DesktopOptions() {}

    static DesktopOptions read(List<String> arguments) throws WrongOptionException {
        DesktopOptions options = new DesktopOptions();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        return options;
    }

    Optional<ServerAddress> server() {
        return Optional.ofNullable(server);
    }

    Optional<DisplayName> name() {
        return Optional.ofNullable(name);
    }

    /// The profile's folder.
    Path data() {
        return data;
    }

    Start start() {
        return start;
    }

    private void take(String option, Iterator<String> rest) throws WrongOptionException {
        switch (option) {
            case "--server" -> server = serverOf(value(option, rest));
            case "--name" -> name = nameOf(value(option, rest));
            case "--data" -> data = folderOf(value(option, rest));
            case "--host" -> start = Start.HOST;
            case "--help", "-h" -> start = Start.HELP;
            default -> throw wrong("options.unknown", option);
        }
    }

    private static String value(String option, Iterator<String> rest) throws WrongOptionException {
        if (!rest.hasNext()) {
            throw wrong("options.no-value", option);
        }
        return rest.next();
    }

    private static ServerAddress serverOf(String typed) throws WrongOptionException {
        try {
            return ServerAddress.parse(typed);
        } catch (InvalidAddressException e) {
            throw wrong("options.bad-server", typed, Sentences.about(e));
        }
    }

    private static DisplayName nameOf(String typed) throws WrongOptionException {
        try {
            return new DisplayName(typed);
        } catch (InvalidValueException e) {
            throw wrong("options.bad-name", typed, Sentences.about(e));
        }
    }

    private static Path folderOf(String typed) throws WrongOptionException {
        try {
            return Path.of(typed).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw wrong("options.bad-data", typed);
        }
    }

    private static WrongOptionException wrong(String key, Object... values) {
        return new WrongOptionException(Texts.text(key, values));
    }
}
