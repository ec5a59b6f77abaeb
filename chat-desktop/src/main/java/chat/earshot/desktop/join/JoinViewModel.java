package chat.earshot.desktop.join;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form that asks for a name and a server: what is in it, what is wrong with it. FX thread.
public final class JoinViewModel {
    /// What the form is doing.
    public sealed interface Stage {
        record Filling() implements Stage {}

        /// Waiting for the server's answer.
        record Joining(ServerAddress to) implements Stage {}
    }

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ServerChoice choice;
    private final BooleanProperty automatically = new SimpleBooleanProperty(this, "automatically", true);
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper(this, "addressProblem", "");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Filling());
    private final Settings settings;
    private final BiConsumer<ServerAddress, DisplayName> join;
    private final Runnable cancel;

    /// @param join is asked to join; what comes of it is told to [#stateChanged]
    public JoinViewModel(Settings settings, BiConsumer<ServerAddress, DisplayName> join, Runnable cancel) {
        this.settings = settings;
        this.join = join;
        this.cancel = cancel;
        settings.name().ifPresent(before -> {
            name.set(before);
            automatically.set(settings.joinsAutomatically());
        });
        settings.server().ifPresent(address::set);
        choice = new ServerChoice(address);
        // A sentence stands as long as what it speaks of.
        name.subscribe(() -> nameProblem.set(""));
        choice.property().addListener((_, before, now) -> {
            if (!isSame(before, now)) {
                addressProblem.set("");
            }
        });
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty addressProperty() {
        return address;
    }

    /// Which server [#join] joins.
    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.property();
    }

    /// The servers that can be chosen now.
    public void offer(List<FoundServer> servers) {
        choice.offer(servers);
    }

    public void choose(FoundServer server) {
        choice.choose(server);
    }

    /// Chooses what is typed, if anything is.
    public void chooseTyped() {
        choice.chooseTyped();
    }

    public BooleanProperty automaticallyProperty() {
        return automatically;
    }

    /// What is wrong with the name; empty when nothing is known to be.
    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Joins, or says what is missing.
    public void join() {
        Optional<DisplayName> person = checkedName();
        Optional<ServerAddress> server = chosenAddress();
        if (person.isPresent() && server.isPresent()) {
            settings.rememberName(person.get().value());
            settings.rememberServer(chosenAsTyped(server.get()));
            settings.joinAutomatically(automatically.get());
            stage.set(new Stage.Joining(server.get()));
            join.accept(server.get(), person.get());
        }
    }

    public void cancel() {
        stage.set(new Stage.Filling());
        cancel.run();
    }

    /// Joins the server that runs on this computer.
    public void joinHere(ServerAddress here) {
        joinAt(here.toString());
    }

    /// Joins the server at this address, as the person that was joined as last.
    public void joinAt(String server) {
        address.set(server);
        choice.chooseTyped();
        join();
    }

    public void stateChanged(ConnectionState state) {
        switch (state) {
            case ConnectionState.Connecting connecting -> stage.set(new Stage.Joining(connecting.to()));
            case ConnectionState.Refused refused -> {
                stage.set(new Stage.Filling());
                show(refused.why());
            }
            case ConnectionState.Offline _,
                    ConnectionState.Online _,
                    ConnectionState.Waiting _,
                    ConnectionState.Reconnecting _ -> stage.set(new Stage.Filling());
        }
    }

    private void show(Refusal why) {
        switch (why.concerns()) {
            case NAME -> nameProblem.set(Sentences.about(why));
            case ADDRESS -> addressProblem.set(Sentences.about(why));
        }
    }

    private Optional<DisplayName> checkedName() {
        if (name.get().isBlank()) {
            nameProblem.set(Texts.text("join.name-missing"));
            return Optional.empty();
        }
        try {
            return Optional.of(new DisplayName(name.get()));
        } catch (InvalidValueException e) {
            nameProblem.set(Sentences.about(e));
            return Optional.empty();
        }
    }

    private Optional<ServerAddress> chosenAddress() {
        return switch (choice.property().get()) {
            case Choice.Open _ -> {
                addressProblem.set(Texts.text("join.server-missing"));
                yield Optional.empty();
            }
            case Choice.Listed(FoundServer server) -> Optional.of(server.address());
            case Choice.Typed(String typed) -> checked(typed);
        };
    }

    private Optional<ServerAddress> checked(String typed) {
        try {
            return Optional.of(ServerAddress.parse(typed));
        } catch (InvalidAddressException e) {
            addressProblem.set(Sentences.about(e));
            return Optional.empty();
        }
    }

    private String chosenAsTyped(ServerAddress server) {
        return choice.property().get() instanceof Choice.Typed(String typed) ? typed.strip() : server.toString();
    }

    /// Whether it is the same server still, as it may be now.
    private static boolean isSame(Choice one, Choice other) {
        return switch (one) {
            case Choice.Listed(FoundServer before) ->
                other instanceof Choice.Listed(FoundServer now)
                        && before.server().equals(now.server());
            case Choice.Open _, Choice.Typed _ -> one.equals(other);
        };
    }
}
