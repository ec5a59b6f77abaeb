package chat.earshot.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.LogManager;

/// The server as a program: `java -jar chat-server.jar --help`.
public final class Main {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_WRONG_OPTIONS = 2;
    private static final Duration PATIENCE_AT_END = Duration.ofMillis(4_500);

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
            case CommandLineOptions.Wish.StartNewHistory restored -> startNewHistory(restored.data(), out, err);
            case CommandLineOptions.Wish.Run run -> run(run.options(), out, err);
        }
    }

    private static void run(ServerOptions options, PrintStream out, PrintStream err) {
        try {
            ChatServer server = ChatServer.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
            out.println("Earshot is ready at " + ReadyAddress.of(options.bind(), server.port()));
        } catch (StartException e) {
            giveUp(e, err);
        }
    }

    private static void startNewHistory(Path data, PrintStream out, PrintStream err) {
        try {
            ChatServer.startNewHistory(data);
            out.println("The data in " + data
                    + " is a history of its own now. Start the server; everyone's app begins anew with it.");
        } catch (StartException e) {
            giveUp(e, err);
        }
    }

    private static void giveUp(StartException why, PrintStream err) {
        err.println(why.getMessage());
        System.exit(EXIT_FAILED);
    }

    /// SIGTERM is the usual way to end, and no failure: without the halt the exit code would be 143. A disk that no
    /// longer answers is not waited for: what was acknowledged is on it.
    private static void stop(ChatServer server) {
        Thread closing = Thread.ofPlatform().name("closing").daemon().start(server::close);
        try {
            closing.join(PATIENCE_AT_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
