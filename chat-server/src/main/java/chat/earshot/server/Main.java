package chat.earshot.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;

/// The server as a program: `java -jar chat-server.jar --help`.
public final class Main {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_WRONG_OPTIONS = 2;

    private Main() {}

    public static void main(String[] arguments) {
        configureLogging();
        PrintStream out = System.out;
        PrintStream err = System.err;
        switch (new CommandLineOptions(System.getenv()).read(arguments)) {
            case CommandLineOptions.Wish.Print print -> out.print(print.text());
            case CommandLineOptions.Wish.Wrong wrong -> {
                err.println(wrong.sentence());
                System.exit(EXIT_WRONG_OPTIONS);
            }
            case CommandLineOptions.Wish.Run run -> run(run.options(), out, err);
        }
    }

    private static void run(ServerOptions options, PrintStream out, PrintStream err) {
        try {
            ChatServer server = ChatServer.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
            out.println("Earshot is ready at " + ReadyAddress.of(options.bind(), server.port()));
        } catch (StartException e) {
            err.println(e.getMessage());
            System.exit(EXIT_FAILED);
        }
    }

    /// SIGTERM is the usual way to end, and no failure: without the halt the exit code would be 143.
    private static void stop(ChatServer server) {
        server.close();
        Runtime.getRuntime().halt(0);
    }

    /// One line each, unless whoever runs it has a configuration of their own.
    private static void configureLogging() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new IllegalStateException("The log's configuration is part of the jar.", e);
        }
    }
}
