package chat.earshot.desktop;

import chat.earshot.desktop.DesktopOptions.WrongOptionException;
import chat.earshot.desktop.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.LogManager;
import javafx.application.Application;

/// Starts the app. A plain class: one that extends [Application] could not be started from the class path.
public final class Main {
    private static final int EXIT_WRONG_OPTIONS = 2;

    private Main() {}

    public static void main(String[] arguments) {
        configureLogging();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Thread.setDefaultUncaughtExceptionHandler(DesktopApp.CRASHES);
        try {
            DesktopOptions options = DesktopOptions.read(List.of(arguments));
            switch (options.start()) {
                case HELP -> out.print(Texts.text("options.help"));
                case JOIN, HOST -> {
                    HeadStart.take(options.data());
                    Application.launch(DesktopApp.class, arguments);
                }
            }
        } catch (WrongOptionException e) {
            err.println(e.getMessage());
            System.exit(EXIT_WRONG_OPTIONS);
        }
    }

    /// One line each, and of the libraries only warnings, unless whoever runs it has a configuration of their own.
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
