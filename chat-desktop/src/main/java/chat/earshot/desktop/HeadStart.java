package chat.earshot.desktop;

import chat.earshot.desktop.cache.LocalStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Does on another thread, while JavaFX starts, what the first window will need and JavaFX has no part in. It only
/// makes
/// things ready: whoever needs one of them finds it done, waits for it or does it anew.
final class HeadStart {
    private static final Logger LOG = System.getLogger(HeadStart.class.getName());

    private HeadStart() {}

    /// @param data the app's folder
    static void take(Path data) {
        Thread.ofPlatform().daemon().name("head-start").start(() -> {
            LocalStore.prepare(data);
            warmTimes();
        });
    }

    /// Time zones and the ways to write them are read from files when the first one is wanted.
    private static void warmTimes() {
        String now = ZonedDateTime.now(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT));
        LOG.log(Level.DEBUG, "Started at {0}", now);
    }
}
