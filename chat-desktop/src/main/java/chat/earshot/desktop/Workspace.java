package chat.earshot.desktop;

import chat.earshot.common.model.RoomId;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.cache.VisitedServers;
import chat.earshot.desktop.connection.ChatClient;
import chat.earshot.desktop.conversation.ConversationView;
import chat.earshot.desktop.conversation.ConversationViewModel;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.emoji.EmojiPickerViewModel;
import chat.earshot.desktop.emoji.EmojiPopup;
import chat.earshot.desktop.finding.FindingViewModel;
import chat.earshot.desktop.hosting.HostBox;
import chat.earshot.desktop.hosting.HostingViewModel;
import chat.earshot.desktop.join.JoinView;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.notices.BellButton;
import chat.earshot.desktop.notices.Later;
import chat.earshot.desktop.notices.MoonButton;
import chat.earshot.desktop.notices.Notices;
import chat.earshot.desktop.notices.NoticesViewModel;
import chat.earshot.desktop.notices.Timing;
import chat.earshot.desktop.people.PeopleView;
import chat.earshot.desktop.people.PeopleViewModel;
import chat.earshot.desktop.settings.SettingsViewModel;
import chat.earshot.desktop.sidebar.SidebarView;
import chat.earshot.desktop.status.ConnectionViewModel;
import java.time.Clock;
import java.time.ZoneId;

/// The client, what the views know, and the views, wired by hand. FX thread.
final class Workspace implements AutoCloseable {
    private final ChatClient client;
    private final ConnectionViewModel connection;
    private final ConversationViewModel conversation;
    private final PeopleViewModel people = new PeopleViewModel();
    private final JoinViewModel join;
    private final VisitedServers visited;
    private final FindingViewModel finding;
    private final HostingViewModel hosting;
    private final Notices notices;
    private final Switchboard switchboard;
    private final SettingsViewModel settings;

    private final SidebarView sidebar;
    private final ConversationView conversationView;
    private final BellButton bell;
    private final MainView mainView;
    private final HostBox hostBox;
    private final JoinView joinView;

    Workspace(LocalStore store, HostingViewModel hosting, Moments moments) {
        this.hosting = hosting;
        PulsedListener events = new PulsedListener();
        client = new ChatClient(store, events);
        connection = new ConnectionViewModel(client::tryNow, System::nanoTime);
        conversation = new ConversationViewModel(client, RoomId.GENERAL);
        join = new JoinViewModel(store.settings(), client::join, client::leave);
        visited = store.visited();
        finding = new FindingViewModel(visited);
        hosting.usualAddress().ifPresent(finding::maybeHere);
        hosting.stateProperty().subscribe(this::hostingChanged);
        Timing timing = new Timing(Clock.system(ZoneId.systemDefault()), Later.onFxThread());
        notices = new Notices(new NoticesViewModel(store.settings(), timing), timing, conversation.room());
        settings = new SettingsViewModel(store.settings());
        switchboard = new Switchboard(new ViewModels(connection, conversation, people, join, notices));

        sidebar = new SidebarView(connection, people, conversation.nameProperty());
        conversationView = new ConversationView(
                conversation, connection, moments, new EmojiPopup(() -> new EmojiPickerViewModel(store.settings())));
        bell = new BellButton(notices.choices());
        conversationView.header().add(bell);
        sidebar.addAtFoot(new MoonButton(notices.choices()));
        mainView = new MainView(sidebar, conversationView, new PeopleView(people));
        hostBox = new HostBox(hosting, join::joinHere);
        joinView = new JoinView(join, finding, hostBox);
        events.handTo(switchboard);
    }

    ChatClient client() {
        return client;
    }

    ConnectionViewModel connection() {
        return connection;
    }

    ConversationViewModel conversation() {
        return conversation;
    }

    PeopleViewModel people() {
        return people;
    }

    JoinViewModel join() {
        return join;
    }

    VisitedServers visited() {
        return visited;
    }

    FindingViewModel finding() {
        return finding;
    }

    HostingViewModel hosting() {
        return hosting;
    }

    Notices notices() {
        return notices;
    }

    BellButton bell() {
        return bell;
    }

    SettingsViewModel settings() {
        return settings;
    }

    /// Whom to tell what a client would.
    Switchboard switchboard() {
        return switchboard;
    }

    SidebarView sidebar() {
        return sidebar;
    }

    ConversationView conversationView() {
        return conversationView;
    }

    MainView mainView() {
        return mainView;
    }

    HostBox hostBox() {
        return hostBox;
    }

    JoinView joinView() {
        return joinView;
    }

    private void hostingChanged(HostingViewModel.State state) {
        if (state instanceof HostingViewModel.State.Running running) {
            finding.maybeHere(running.here());
        }
    }

    @Override
    public void close() {
        finding.end();
        conversation.keepDraft();
        client.close();
        notices.close();
        hosting.close();
    }
}
