package chat.earshot.desktop;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerSaid;
import chat.earshot.desktop.crash.CrashReport;
import chat.earshot.desktop.crash.CrashView;
import chat.earshot.desktop.hosting.AddressesView;
import chat.earshot.desktop.settings.SettingsView;
import java.time.Duration;
import java.util.List;
import javafx.scene.Parent;

/// What people get to see: each window in each of its states. Whoever makes a new one adds it here, so that it is
/// walked through by keyboard, looked at for words that are in no bundle, and painted in all colours. FX thread.
enum EveryWindow {
    MAIN(1240, 780),
    MEDIUM(760, 640),
    NARROW(420, 640),
    LOST(1240, 780),
    JOIN(560, 620),
    JOIN_PROBLEMS(560, 620),
    ADDRESSES(480, 260),
    SETTINGS(560, 520),
    SHORTCUTS(520, 560),
    CRASH(560, 420);

    private static final ServerAddress SERVER = new ServerAddress("studio-nas.local", 1337);

    private final double width;
    private final double height;

    EveryWindow(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// Any thread but FX.
    Parent openIn(Shown shown) {
        Parent view = Fx.get(() -> viewIn(shown));
        shown.show(view, width, height);
        return view;
    }

    private Parent viewIn(Shown shown) {
        return switch (this) {
            case MAIN, MEDIUM, NARROW -> main(shown);
            case LOST -> lost(shown);
            case JOIN -> join(shown);
            case JOIN_PROBLEMS -> joinProblems(shown);
            case ADDRESSES -> new AddressesView(List.of("192.168.1.20:1337", "10.0.0.4:1337"));
            case SETTINGS -> new SettingsView(shown.workspace().settings());
            case SHORTCUTS -> shortcuts(shown);
            case CRASH -> new CrashView(new CrashReport(CrashReport.Kind.FAULT, "1.0.0\n  123:456"));
        };
    }

    private static Parent main(Shown shown) {
        Workspace workspace = shown.workspace();
        workspace.switchboard().received(Sample.welcome(8));
        workspace
                .switchboard()
                .received(new Event.History(RoomId.GENERAL, Sample.conversation(), 8, false, false, false));
        workspace.switchboard().stateChanged(new ConnectionState.Online(SERVER));
        return workspace.mainView();
    }

    private static Parent lost(Shown shown) {
        Parent view = main(shown);
        long soon = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Switchboard switchboard = shown.workspace().switchboard();
        switchboard.stateChanged(new ConnectionState.Waiting(SERVER, Reason.Own.LOST, soon, 2));
        switchboard.outboxChanged(List.of(
                unsent(
                        "waiting-message-01",
                        "Here is the installer log.",
                        new OutgoingMessage.Waiting(Reason.Own.NOT_CONNECTED)),
                unsent(
                        "refused-message-01",
                        "And the screenshots.",
                        new OutgoingMessage.Refused(new ServerSaid(ErrorCode.TEXT_TOO_LONG, "")))));
        return view;
    }

    private static OutgoingMessage unsent(String id, String text, OutgoingMessage.State state) {
        return new OutgoingMessage(new MessageId(id), RoomId.GENERAL, new MessageText(text), Sample.NOW, state);
    }

    private static Parent join(Shown shown) {
        shown.workspace().join().nameProperty().set("Mia");
        return shown.workspace().joinView();
    }

    private static Parent joinProblems(Shown shown) {
        Parent view = join(shown);
        var join = shown.workspace().join();
        join.stateChanged(
                new ConnectionState.Refused(SERVER, new Refusal.NameRefused(new ServerSaid(ErrorCode.NAME_TAKEN, ""))));
        join.stateChanged(new ConnectionState.Refused(SERVER, new Refusal.NothingAnswers(SERVER)));
        return view;
    }

    private static Parent shortcuts(Shown shown) {
        Windows windows =
                new Windows(shown.workspace(), shown.theme(), shown.store().settings());
        return windows.side().keysView();
    }
}
