package chat.earshot.desktop;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.connection.ChatClient;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.conversation.ConversationViewModel;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.notices.Notices;
import chat.earshot.desktop.people.PeopleViewModel;
import chat.earshot.desktop.status.ConnectionViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passes what the client tells to the view models that it concerns. FX thread.
final class Switchboard implements ChatClient.Listener {
    private final ConnectionViewModel connection;
    private final ConversationViewModel conversation;
    private final PeopleViewModel people;
    private final JoinViewModel join;
    private final Notices notices;
    private final FirstPulse lastConversation = new FirstPulse("The last conversation");
    private @Nullable ServerId server;

    Switchboard(ViewModels models) {
        this.connection = models.connection();
        this.conversation = models.conversation();
        this.people = models.people();
        this.join = models.join();
        this.notices = models.notices();
    }

    @Override
    public void stateChanged(ConnectionState state) {
        if (state instanceof ConnectionState.Connecting) {
            // The client tells everything anew.
            conversation.forget();
            notices.forget();
        }
        conversation.stateChanged(state);
        join.stateChanged(state);
        connection.show(state);
    }

    @Override
    public void restored(KeptConversation kept) {
        if (!kept.server().equals(server)) {
            server = kept.server();
            conversation.forget();
        }
        connection.showServer(kept.serverName());
        people.restored(kept.self());
        conversation.restored(kept);
        notices.restored(kept);
        lastConversation.shown();
    }

    @Override
    public void draftKept(RoomId room, String text) {
        conversation.draftKept(room, text);
    }

    @Override
    public void received(Event event) {
        switch (event) {
            case Event.Welcome welcome -> welcomed(welcome);
            case Event.History history -> {
                conversation.received(history);
                notices.received(history);
            }
            case Event.Changes changes -> {
                conversation.received(changes);
                notices.received(changes);
            }
            case Event.Message message -> {
                conversation.received(message.message());
                notices.received(message.message());
            }
            case Event.Joined joined -> people.joined(joined);
            case Event.Left left -> people.left(left);
            case Event.Renamed renamed -> {
                people.renamed(renamed);
                conversation.renamed(renamed.person());
                notices.renamed(renamed.person());
            }
            case Event.Online online -> people.counted(online);
            // The client answers these itself.
            case Event.Who _, Event.Pong _, Event.Refused _ -> {}
            // About rooms, and what one asked for in them; this app shows the default room.
            case Event.RoomShown _,
                    Event.Rooms _,
                    Event.Member _,
                    Event.Read _,
                    Event.Typing _,
                    Event.Found _,
                    Event.Role _,
                    Event.Link _ -> {}
        }
    }

    @Override
    public void outboxChanged(List<OutgoingMessage> unsent) {
        conversation.outboxChanged(unsent);
    }

    @Override
    public void renameRefused(Reason why) {
        conversation.tell(why == Reason.Own.NOT_CONNECTED ? Texts.text("composer.rename-later") : Sentences.about(why));
    }

    @Override
    public void pageRefused(RoomId room, Reason why) {
        conversation.pageRefused(room);
    }

    private void welcomed(Event.Welcome welcome) {
        ServerId now = welcome.server().id();
        if (!now.equals(server)) {
            server = now;
            conversation.forget();
        }
        connection.showServer(welcome.server().name());
        people.welcomed(welcome);
        conversation.welcomed(welcome);
        notices.welcomed(welcome);
    }
}
