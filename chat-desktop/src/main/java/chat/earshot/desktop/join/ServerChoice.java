package chat.earshot.desktop.join;

import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Which server is chosen, while servers come and go. What somebody has chosen is not changed for
/// anything else; before, it is the server joined last, or the only one that there is. FX thread.
final class ServerChoice {
    private final StringProperty address;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice", new Choice.Open());
    private List<FoundServer> offered = List.of();
    private boolean made;

    /// @param address what is typed; at first where one was last
    ServerChoice(StringProperty address) {
        this.address = address;
        decide();
        address.addListener((_, _, typed) -> typed(typed));
    }

    ReadOnlyObjectProperty<Choice> property() {
        return choice.getReadOnlyProperty();
    }

    void choose(FoundServer server) {
        made = true;
        choice.set(new Choice.Listed(server));
    }

    /// Back to what is typed, if anything is.
    void chooseTyped() {
        typed(address.get());
    }

    /// The servers that there are now.
    void offer(List<FoundServer> servers) {
        offered = List.copyOf(servers);
        if (choice.get() instanceof Choice.Listed(FoundServer before)) {
            Optional<FoundServer> same = offered.stream()
                    .filter(server -> server.server().equals(before.server()))
                    .findFirst();
            if (made && same.isPresent()) {
                choice.set(new Choice.Listed(same.get()));
                return;
            }
            made = false;
        }
        if (!made) {
            decide();
        }
    }

    private void typed(String typed) {
        made = !typed.isBlank();
        if (made) {
            choice.set(new Choice.Typed(typed));
        } else {
            decide();
        }
    }

    private void decide() {
        choice.set(automatic());
    }

    private Choice automatic() {
        String typed = address.get();
        if (!typed.isBlank()) {
            return at(typed).<Choice>map(Choice.Listed::new).orElse(new Choice.Typed(typed));
        }
        List<FoundServer> answering =
                offered.stream().filter(FoundServer::answers).toList();
        return answering.size() == 1 ? new Choice.Listed(answering.getFirst()) : new Choice.Open();
    }

    private Optional<FoundServer> at(String typed) {
        try {
            ServerAddress wanted = ServerAddress.parse(typed);
            return offered.stream()
                    .filter(server -> server.address().equals(wanted))
                    .findFirst();
        } catch (InvalidAddressException _) {
            return Optional.empty();
        }
    }
}
