package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.notices.MuteNotifier;
import chat.earshot.desktop.notices.Notice.Target;
import chat.earshot.desktop.notices.Notifier;
import chat.earshot.desktop.notices.dbus.BusAddress;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// Knows which system this is, and what it has.
public final class SystemNotices {

    private enum Family {
        LINUX,
        WINDOWS,
        MACOS;

        static Family here() {
            String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
        }
    }

    private SystemNotices() {}

    /// Shows notices as this system does.
    ///
    /// @param clicked told, on any thread, where a click on a notice leads
    /// @param icon draws the app's sign, on the FX thread
    public static Notifier notifier(Consumer<Target> clicked, Supplier<Image> icon) {
        return new QueuedNotifier(own -> of(Family.here(), own, clicked, icon));
    }

    private static Notifier of(Family family, Executor own, Consumer<Target> clicked, Supplier<Image> icon) {
        return switch (family) {
            case LINUX ->
                BusAddress.of(System.getenv())
                        .<Notifier>map(socket -> new DBusNotifier(socket, own, clicked, icon))
                        .orElseGet(MuteNotifier::new);
            case WINDOWS -> new TrayNotifier(clicked, icon);
            case MACOS -> new AppleScriptNotifier();
        };
    }
}
