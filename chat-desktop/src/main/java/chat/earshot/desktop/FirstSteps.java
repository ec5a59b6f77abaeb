package chat.earshot.desktop;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.join.JoinViewModel;

/// Decides what the app does when it starts: joins at once, hosts, or asks. FX thread.
final class FirstSteps {
    private final JoinViewModel join;
    private final HostingViewModel hosting;
    private final Windows windows;
    private final Settings settings;

    FirstSteps(Workspace workspace, Windows windows, Settings settings) {
        this.join = workspace.join();
        this.hosting = workspace.hosting();
        this.windows = windows;
        this.settings = settings;
    }

    void take(DesktopOptions options) {
        options.name().ifPresent(name -> join.nameProperty().set(name.value()));
        options.server().ifPresent(server -> join.addressProperty().set(server.toString()));
        switch (options.start()) {
            case HOST -> host();
            case JOIN, HELP -> {
                if (options.server().isPresent() || settings.joinsAutomatically()) {
                    joinOrAsk();
                } else {
                    windows.showJoin();
                }
            }
        }
    }

    private void host() {
        windows.showJoin();
        hosting.host(this::joinHere);
    }

    private void joinHere(ServerAddress here) {
        join.addressProperty().set(here.toString());
        joinOrAsk();
    }

    /// Asks for nothing when a name is known.
    private void joinOrAsk() {
        if (join.nameProperty().get().isBlank()) {
            windows.showJoin();
        } else {
            join.join();
            windows.showWhatFits();
        }
    }
}
