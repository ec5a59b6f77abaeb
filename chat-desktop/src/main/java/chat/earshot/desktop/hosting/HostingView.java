package chat.earshot.desktop.hosting;

import chat.earshot.desktop.checks.ChecksView;
import chat.earshot.desktop.checks.ChecksViewModel;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// All that whoever hosts wants to know: what to tell others, whether they can get through, and what
/// ends it. FX thread.
public final class HostingView extends VBox {

    /// @param addresses `host:port`, the likeliest first; empty when this computer is in no network
    /// @param checks whether others can reach it
    public HostingView(List<String> addresses, ChecksViewModel checks) {
        super(12);
        getStyleClass().addAll("page", "hosting");
        getChildren().add(title("host.popover", "page-title"));
        if (addresses.isEmpty()) {
            getChildren().add(words("host.popover-alone"));
        } else {
            getChildren().add(invitation(addresses));
        }
        getChildren()
                .addAll(
                        title("host.check", "page-heading"),
                        new ChecksView(checks),
                        title("host.ends", "page-heading"),
                        words("host.ends-closed"),
                        words("host.ends-asleep"),
                        words("host.ends-lasting"));
    }

    private static HBox invitation(List<String> addresses) {
        VBox lines = new VBox(6, words("host.popover-desktop"));
        addresses.forEach(address -> lines.getChildren().add(line(address)));
        lines.getChildren().add(words("host.popover-browser"));
        addresses.forEach(address -> lines.getChildren().add(line(page(address))));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        String likeliest = page(addresses.getFirst());
        QrCode code = new QrCode(likeliest, Texts.text("host.qr-spoken", likeliest));
        VBox picture = new VBox(6, code, words("host.qr"));
        picture.setAlignment(Pos.TOP_CENTER);
        picture.setMinWidth(USE_PREF_SIZE);
        HBox invitation = new HBox(24, lines, picture);
        invitation.setAlignment(Pos.TOP_LEFT);
        return invitation;
    }

    private static String page(String address) {
        return "http://" + address;
    }

    private static Label title(String key, String style) {
        Label title = new Label(Texts.text(key));
        title.getStyleClass().add(style);
        return title;
    }

    private static Label words(String key) {
        Label words = new Label(Texts.text(key));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private static HBox line(String address) {
        Label label = new Label(address);
        label.getStyleClass().add("address");
        Button copy = new Button();
        copy.setGraphic(new FontIcon(BootstrapIcons.CLIPBOARD));
        copy.getStyleClass().setAll("icon-button");
        copy.setAccessibleText(Texts.text("host.copy", address));
        copy.setOnAction(_ -> copy(address));
        HBox line = new HBox(6, label, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static void copy(String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
