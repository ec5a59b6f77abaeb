package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.notices.Notice;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notifier;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// macOS: the system's own script runner shows the notice. It can't tell of a click, nor take a notice back. One
/// thread.
final class AppleScriptNotifier implements Notifier {
    private static final Logger LOG = System.getLogger(AppleScriptNotifier.class.getName());
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public void show(Notice notice) {
        try {
            Process script = new ProcessBuilder(command(notice))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                script.destroy();
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "This system shows no notices: {0}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The words are arguments and never part of the script. What comes before them ends the options, so that a title
    /// that begins with a dash is none.
    static List<String> command(Notice notice) {
        return List.of(
                "/usr/bin/osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 3 of argv) with title (item 2 of argv)",
                "-e",
                "end run",
                "notice",
                notice.title(),
                notice.text());
    }

    @Override
    public void withdraw(About about) {
        // Not to be had from a script.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
