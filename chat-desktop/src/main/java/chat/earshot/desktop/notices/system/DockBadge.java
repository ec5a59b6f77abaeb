package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.notices.Badge;
import java.awt.Taskbar;
import java.util.Locale;

/// macOS: the number at the app's icon in the dock. Elsewhere the window's own icon has to do. FX thread.
public final class DockBadge {
    private final boolean isMac =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    public void show(Badge badge) {
        if (isMac) {
            // Not here: AWT starts first, and must not wait for this thread.
            Thread.ofVirtual().name("dock").start(() -> set(badge));
        }
    }

    private static void set(Badge badge) {
        if (Taskbar.isTaskbarSupported() && Taskbar.getTaskbar().isSupported(Taskbar.Feature.ICON_BADGE_TEXT)) {
            Taskbar.getTaskbar().setIconBadge(textOf(badge));
        }
    }

    static String textOf(Badge badge) {
        return switch (badge) {
            case Badge.None _ -> "";
            case Badge.Dot _ -> "•";
            case Badge.Mentions(int mentions) -> Integer.toString(mentions);
        };
    }
}
