package chat.earshot.desktop.join;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerSaid;
import chat.earshot.desktop.finding.FoundServer;
import chat.earshot.desktop.join.JoinViewModel.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinViewModelTest {
    private static final ServerAddress HERE = new ServerAddress("localhost", 1337);

    private static final FoundServer.Condition OPEN = new FoundServer.Condition.Open(3, Duration.ofMillis(2));
    private static final FoundServer.Condition SILENT = new FoundServer.Condition.Silent();

    private final List<String> joined = new ArrayList<>();

    @TempDir
    Path folder;

    private LocalStore store;
    private JoinViewModel model;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder);
        model = model();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsFilledInAtFirst() {
        assertThat(model.addressProperty().get()).isEmpty();
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Open());
        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(model.automaticallyProperty().get()).isTrue();
    }

    @Test
    void joinsWithNameAndAddressAndRemembersBoth() {
        model.nameProperty().set(" Ada ");
        model.addressProperty().set("nas.local:4000");
        model.automaticallyProperty().set(false);
        model.join();
        assertThat(joined).containsExactly("Ada at nas.local:4000");
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Joining.class);
        JoinViewModel next = model();
        assertThat(next.nameProperty().get()).isEqualTo("Ada");
        assertThat(next.addressProperty().get()).isEqualTo("nas.local:4000");
        assertThat(next.automaticallyProperty().get()).isFalse();
    }

    @Test
    void whatIsMissingOrWrongIsSaidUnderItsField() {
        model.addressProperty().set("not an address");
        model.join();
        assertThat(joined).isEmpty();
        assertThat(model.nameProblemProperty().get()).isEqualTo("Type the name that others will see.");
        assertThat(model.addressProblemProperty().get()).startsWith("This is not an address");
        model.nameProperty().set("A\u202Eda");
        model.join();
        assertThat(model.nameProblemProperty().get()).contains("invisible");
        model.nameProperty().set("x".repeat(33));
        model.join();
        assertThat(model.nameProblemProperty().get()).contains("at most 32");
    }

    @Test
    void aSentenceGoesWhenItsFieldChangesAndWhatWasTypedStays() {
        model.nameProperty().set("Ada");
        model.addressProperty().set("nas.local");
        model.join();
        model.stateChanged(new ConnectionState.Refused(
                HERE, new Refusal.NameRefused(new ServerSaid(ErrorCode.NAME_TAKEN, "Taken."))));
        assertThat(model.nameProblemProperty().get()).startsWith("Somebody here has this name");
        assertThat(model.nameProperty().get()).isEqualTo("Ada");
        assertThat(model.addressProperty().get()).isEqualTo("nas.local");
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Filling.class);
        model.nameProperty().set("Ada L.");
        assertThat(model.nameProblemProperty().get()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidUnderTheAddress() {
        model.stateChanged(new ConnectionState.Refused(HERE, new Refusal.NothingAnswers(HERE)));
        assertThat(model.addressProblemProperty().get()).startsWith("Nothing answers at localhost:1337");
        assertThat(model.nameProblemProperty().get()).isEmpty();
    }

    @Test
    void withoutAServerOneIsAskedFor() {
        model.nameProperty().set("Ada");
        model.join();
        assertThat(joined).isEmpty();
        assertThat(model.addressProblemProperty().get()).isEqualTo("Choose a server, or type the address of one.");
    }

    @Test
    void theOnlyServerThatAnswersIsJoinedWithOneEnter() {
        model.nameProperty().set("Ada");
        model.offer(List.of(server("Lab", SILENT), server("Studio", OPEN)));
        model.join();
        assertThat(joined).containsExactly("Ada at studio.local:1337");
        assertThat(model().addressProperty().get()).isEqualTo("studio.local:1337");
    }

    @Test
    void betweenTwoServersSomebodyHasToChooseAndTheChoiceStays() {
        FoundServer lab = server("Lab", OPEN);
        FoundServer studio = server("Studio", OPEN);
        model.offer(List.of(lab));
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Listed(lab));
        model.offer(List.of(lab, studio));
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Open());
        model.choose(studio);
        model.offer(List.of(studio, lab));
        model.offer(List.of(server("Studio", SILENT), lab));
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Listed(server("Studio", SILENT)));
        model.offer(List.of(lab));
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Listed(lab));
    }

    @Test
    void theServerJoinedLastIsChosenAmongOthers() {
        model.nameProperty().set("Ada");
        model.choose(server("Lab", OPEN));
        model.join();
        JoinViewModel next = model();
        next.offer(List.of(server("Studio", OPEN), server("Lab", OPEN)));
        assertThat(next.choiceProperty().get()).isEqualTo(new Choice.Listed(server("Lab", OPEN)));
    }

    @Test
    void whatIsTypedCountsUntilAServerIsChosenAndIsKeptThen() {
        FoundServer lab = server("Lab", OPEN);
        model.offer(List.of(lab));
        model.addressProperty().set("nas");
        model.offer(List.of(lab));
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Typed("nas"));
        model.choose(lab);
        assertThat(model.addressProperty().get()).isEqualTo("nas");
        model.chooseTyped();
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Typed("nas"));
        model.addressProperty().set("");
        assertThat(model.choiceProperty().get()).isEqualTo(new Choice.Listed(lab));
    }

    @Test
    void aSentenceAboutAServerStaysWhileThatServerIsChosen() {
        FoundServer lab = server("Lab", OPEN);
        model.offer(List.of(lab, server("Studio", OPEN)));
        model.choose(lab);
        model.stateChanged(new ConnectionState.Refused(lab.address(), new Refusal.NothingAnswers(lab.address())));
        model.offer(List.of(server("Lab", SILENT), server("Studio", OPEN)));
        assertThat(model.addressProblemProperty().get()).startsWith("Nothing answers at lab.local:1337");
        model.choose(server("Studio", OPEN));
        assertThat(model.addressProblemProperty().get()).isEmpty();
    }

    private static FoundServer server(String name, FoundServer.Condition condition) {
        return new FoundServer(
                new ServerId(name),
                name,
                new ServerAddress(name.toLowerCase(Locale.ROOT) + ".local", 1337),
                FoundServer.Acquaintance.ANNOUNCED,
                condition);
    }

    private JoinViewModel model() {
        return new JoinViewModel(store.settings(), this::join, () -> {});
    }

    private void join(ServerAddress server, DisplayName name) {
        joined.add(name + " at " + server);
    }
}
