package chat.earshot.desktop.hosting;

import chat.earshot.desktop.language.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What to tell others so that they can join the server on this computer. FX thread.
public final class AddressesView extends VBox {

    /// @param addresses `host:port`; empty when this computer is in no network
    public AddressesView(List<String> addresses) {
        getStyleClass().add("addresses");
        Label title = new Label(Texts.text("host.popover"));
        title.getStyleClass().add("addresses-title");
        getChildren().add(title);
        if (addresses.isEmpty()) {
            getChildren().add(words("host.popover-alone"));
            return;
        }
        getChildren().add(words("host.popover-desktop"));
        addresses.forEach(address -> getChildren().add(line(address)));
        getChildren().add(words("host.popover-browser"));
        addresses.forEach(address -> getChildren().add(line("http://" + address)));
        getChildren().add(words("host.popover-while"));
    }

    private static Label words(String key) {
        Label words = new Label(Texts.text(key));
        words.getStyleClass().addAll("muted", "small");
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
