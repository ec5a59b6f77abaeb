package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.notices.Notice;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import chat.earshot.desktop.notices.Notifier;
import chat.earshot.desktop.notices.dbus.Call;
import chat.earshot.desktop.notices.dbus.Packer;
import chat.earshot.desktop.notices.dbus.SessionBus;
import chat.earshot.desktop.notices.dbus.Unpacker;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Linux and its relatives: the desktop's own notification service, over the session bus. One thread, that of its
/// executor, which the bus's signals are handed to.
final class DBusNotifier implements Notifier {
    private static final Logger LOG = System.getLogger(DBusNotifier.class.getName());

    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final String CLICK = "default";
    private static final int NOTIFY_ITSELF_WHEN_TO_GO = -1;
    private static final int NORMAL = 1;

    private final Path socket;
    private final Executor own;
    private final Consumer<Target> clicked;
    private final Supplier<Optional<Picture>> icon;
    private final Map<About, Integer> numbers = new HashMap<>();
    private final Map<Integer, Target> targets = new HashMap<>();
    private @Nullable Service service;

    /// @param markup whether the service takes the text for markup
    /// @param picture beside the notice, where there is one
    private record Service(
            SessionBus bus, boolean markup, @Nullable Picture picture) {}

    /// @param own where it is called, too
    DBusNotifier(Path socket, Executor own, Consumer<Target> clicked, Supplier<Image> icon) {
        this.socket = socket;
        this.own = own;
        this.clicked = clicked;
        this.icon = () -> Picture.drawn(icon);
    }

    @Override
    public void show(Notice notice) {
        try {
            Service now = connected();
            int number = now.bus()
                    .call(method("Notify"), "susssasa{sv}i", arguments(now, notice))
                    .number();
            numbers.put(notice.about(), number);
            targets.put(number, notice.target());
        } catch (IOException e) {
            LOG.log(Level.INFO, "This desktop shows no notices: {0}", e.getMessage());
            close();
        }
    }

    @Override
    public void withdraw(About about) {
        Integer number = numbers.remove(about);
        if (number != null && service != null) {
            targets.remove(number);
            try {
                service.bus().call(method("CloseNotification"), "u", new Packer().number(number));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The notice is gone already", e);
            }
        }
    }

    @Override
    public void close() {
        numbers.clear();
        targets.clear();
        if (service != null) {
            service.bus().close();
            service = null;
        }
    }

    private Service connected() throws IOException {
        Service known = service;
        if (known != null && known.bus().isOpen()) {
            return known;
        }
        close();
        SessionBus bus = SessionBus.connect(socket, this::signalled);
        bus.listenTo(SERVICE, SERVICE);
        List<String> abilities =
                bus.call(method("GetCapabilities"), "", new Packer()).strings();
        Service now =
                new Service(bus, abilities.contains("body-markup"), icon.get().orElse(null));
        service = now;
        return now;
    }

    private Packer arguments(Service to, Notice notice) {
        Packer packer = new Packer()
                .string(Texts.text("app.name"))
                .number(numbers.getOrDefault(notice.about(), 0))
                .string("")
                .string(notice.title())
                .string(to.markup() ? Markup.escaped(notice.text()) : notice.text())
                .strings(List.of(CLICK, Texts.text("notice.open")));
        return packer.array(8, () -> hints(packer, to.picture())).number(NOTIFY_ITSELF_WHEN_TO_GO);
    }

    private static void hints(Packer packer, @Nullable Picture picture) {
        hint(packer, "urgency", "y").octet(NORMAL);
        hint(packer, "category", "s").string("im.received");
        // The app has a sound of its own, which can be switched off.
        hint(packer, "suppress-sound", "b").bool(true);
        if (picture != null) {
            hint(packer, "image-data", "(iiibiiay)")
                    .structure()
                    .number(picture.side())
                    .number(picture.side())
                    .number(4 * picture.side())
                    .bool(true)
                    .number(8)
                    .number(4)
                    .octets(picture.rgba());
        }
    }

    private static Packer hint(Packer packer, String name, String type) {
        return packer.structure().string(name).signature(type);
    }

    private void signalled(String name, Unpacker body) {
        switch (name) {
            case SERVICE + ".ActionInvoked" -> {
                int number = body.number();
                if (body.string().equals(CLICK)) {
                    own.execute(() -> clicked(number));
                }
            }
            case SERVICE + ".NotificationClosed" -> {
                int number = body.number();
                own.execute(() -> gone(number));
            }
            default -> {
                // Nothing that matters here.
            }
        }
    }

    private void clicked(int number) {
        Target target = targets.get(number);
        if (target != null) {
            clicked.accept(target);
        }
    }

    private void gone(int number) {
        targets.remove(number);
        numbers.values().removeIf(known -> known == number);
    }

    private static Call method(String name) {
        return new Call(SERVICE, PATH, SERVICE, name);
    }
}
