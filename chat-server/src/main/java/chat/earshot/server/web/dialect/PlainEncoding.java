package chat.earshot.server.web.dialect;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.PlainEvent;
import chat.earshot.common.protocol.PlainEvent.PlainMessage;
import chat.earshot.server.room.Delivery;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Events as plain clients are told them: three kinds of messages, and whatever else they should know is said by the
/// author `server`. For any thread.
final class PlainEncoding implements Delivery.Encoding {
    static final PlainEncoding INSTANCE = new PlainEncoding(InstantSource.system());

    private static final String SERVER = "server";
    private static final String SERVER_COLOR = "gray";

    private final InstantSource clock;

    PlainEncoding(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public byte @Nullable [] encode(Event event, @Nullable String ref) {
        PlainEvent plain = plain(event);
        return plain == null ? null : frame(plain);
    }

    /// A message from the server itself.
    byte[] fromServer(String text) {
        return frame(said(text));
    }

    private @Nullable PlainEvent plain(Event event) {
        return switch (event) {
            case Event.Welcome welcome ->
                new PlainEvent.Color(welcome.you().color().cssKeyword());
            case Event.History history -> history(history.messages());
            case Event.Message message ->
                message.message().isChanged() ? null : new PlainEvent.Message(plain(message.message()));
            case Event.Joined joined -> said(joined.person().name() + " joined");
            case Event.Left left -> left.name() == null ? null : said(left.name() + " left");
            case Event.Renamed renamed ->
                said(renamed.was() + " is now " + renamed.person().name());
            case Event.Who who -> said(who(who.people()));
            case Event.Refused refused -> said(refused.message());
            case Event.Changes _,
                    Event.Online _,
                    Event.Pong _,
                    Event.RoomShown _,
                    Event.Rooms _,
                    Event.Member _,
                    Event.Read _,
                    Event.Typing _,
                    Event.Found _,
                    Event.Role _,
                    Event.Link _ -> null;
        };
    }

    private static @Nullable PlainEvent history(List<ChatMessage> messages) {
        List<PlainMessage> shown = messages.stream()
                .filter(message -> !message.isDeleted())
                .map(PlainEncoding::plain)
                .toList();
        return shown.isEmpty() ? null : new PlainEvent.History(shown);
    }

    private static PlainMessage plain(ChatMessage message) {
        return new PlainMessage(
                message.at().toEpochMilli(),
                message.text().value(),
                message.author().name().value(),
                message.author().color().cssKeyword());
    }

    private static String who(List<Event.Presence> people) {
        String names = people.stream()
                .filter(Event.Presence::online)
                .map(presence -> presence.person().name().value())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Nobody has a name here yet." : "Here now: " + names;
    }

    private PlainEvent said(String text) {
        return new PlainEvent.Message(new PlainMessage(clock.millis(), text, SERVER, SERVER_COLOR));
    }

    private static byte[] frame(PlainEvent event) {
        return Frames.text(Codec.encode(event));
    }
}
