package chat.earshot.desktop;

import chat.earshot.desktop.conversation.ConversationViewModel;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.notices.Notices;
import chat.earshot.desktop.people.PeopleViewModel;
import chat.earshot.desktop.status.ConnectionViewModel;

/// Everything that wants to know what the client tells.
record ViewModels(
        ConnectionViewModel connection,
        ConversationViewModel conversation,
        PeopleViewModel people,
        JoinViewModel join,
        Notices notices) {}
