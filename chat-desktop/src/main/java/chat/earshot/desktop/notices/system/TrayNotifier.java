package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.notices.Notice;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import chat.earshot.desktop.notices.Notifier;
import java.awt.AWTException;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Windows: an icon in the tray, from the first notice on, and its messages. A click on either leads to the last
/// notice. One thread.
final class TrayNotifier implements Notifier {
    private static final Logger LOG = System.getLogger(TrayNotifier.class.getName());

    private final Consumer<Target> clicked;
    private final Supplier<Image> icon;
    private @Nullable TrayIcon tray;
    private volatile Target target = new Target.TheWindow();

    TrayNotifier(Consumer<Target> clicked, Supplier<Image> icon) {
        this.clicked = clicked;
        this.icon = icon;
    }

    @Override
    public void show(Notice notice) {
        try {
            TrayIcon shown = shown();
            target = notice.target();
            shown.displayMessage(notice.title(), notice.text(), TrayIcon.MessageType.NONE);
        } catch (AWTException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "This desktop shows no notices: {0}", e.getMessage());
        }
    }

    /// Such messages can't be taken back; but a click leads nowhere in particular any more.
    @Override
    public void withdraw(About about) {
        target = new Target.TheWindow();
    }

    @Override
    public void close() {
        if (tray != null) {
            SystemTray.getSystemTray().remove(tray);
            tray = null;
        }
    }

    private TrayIcon shown() throws AWTException {
        TrayIcon known = tray;
        if (known != null) {
            return known;
        }
        TrayIcon made = new TrayIcon(image(), Texts.text("app.name"));
        made.setImageAutoSize(true);
        made.addActionListener(_ -> clicked.accept(target));
        SystemTray.getSystemTray().add(made);
        tray = made;
        return made;
    }

    private BufferedImage image() throws AWTException {
        Picture picture = Picture.drawn(icon).orElseThrow(() -> new AWTException("no icon"));
        BufferedImage image = new BufferedImage(picture.side(), picture.side(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.side(), picture.side(), picture.argb(), 0, picture.side());
        return image;
    }
}
