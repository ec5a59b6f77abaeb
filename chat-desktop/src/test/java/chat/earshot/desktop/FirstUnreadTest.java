package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.conversation.ConversationViewModel;
import chat.earshot.desktop.conversation.history.UnreadPoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever comes back finds the first message that is new, also when there are more of them than one page.
class FirstUnreadTest {
    private static final ServerId SERVER = new ServerId("server-of-sample");

    @TempDir
    Path folder;

    @Test
    void olderPagesAreLoadedUntilTheFirstNewMessageIsThere() {
        try (Shown shown = Shown.in(folder)) {
            ConversationViewModel room = shown.workspace().conversation();
            Fx.run(() -> {
                shown.workspace().switchboard().restored(kept(30, 40, 10));
                shown.workspace().switchboard().received(Sample.welcome(40));
                room.setInFront(true);
                shown.workspace().switchboard().received(new Event.Changes(RoomId.GENERAL, List.of(), 40, false));
                assertThat(room.attendedProperty().get()).isFalse();
                older(shown, Sample.messages(15, 29));
                assertThat(room.attendedProperty().get()).isFalse();
                older(shown, Sample.messages(5, 14));
                assertThat(room.attendedProperty().get()).isTrue();
                assertThat(room.unreadProperty().get())
                        .get()
                        .extracting(UnreadPoint::first)
                        .isEqualTo(Sample.message(11).id());
            });
        }
    }

    @Test
    void nobodyWaitsForPagesThatCanNotBeHad() {
        try (Shown shown = Shown.in(folder)) {
            ConversationViewModel room = shown.workspace().conversation();
            Fx.run(() -> {
                shown.workspace().switchboard().restored(kept(30, 40, 10));
                shown.workspace().switchboard().received(Sample.welcome(40));
                room.setInFront(true);
                shown.workspace().switchboard().received(new Event.Changes(RoomId.GENERAL, List.of(), 40, false));
                room.pageRefused(RoomId.GENERAL);
                assertThat(room.attendedProperty().get()).isTrue();
            });
        }
    }

    private static void older(Shown shown, List<ChatMessage> messages) {
        shown.workspace().switchboard().received(new Event.History(RoomId.GENERAL, messages, 40, true, true, false));
    }

    private static KeptConversation kept(long first, long last, long read) {
        return new KeptConversation(
                SERVER,
                "Studio LAN",
                Sample.MIA,
                List.of(Sample.MIA),
                List.of(new KeptConversation.KeptRoom(
                        RoomId.GENERAL, "general", 8, last, Sample.messages(first, last), true, read)));
    }
}
