package chat.earshot.desktop;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.V1Peer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A program that speaks `chat.v1`: it writes down what it is told, as it comes.
final class V1Seat implements Seat {
    private final Identity identity = Identity.random();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<Event> others = new ArrayList<>();
    private final ServerId server;
    private V1Peer peer;

    private V1Seat(int port, String name) throws Exception {
        peer = V1Peer.connect(port);
        server = peer.hello(identity, name).server().id();
        take(peer.await(Event.History.class));
    }

    static V1Seat joining(int port, String name) throws Exception {
        return new V1Seat(port, name);
    }

    /// Waits until the connection is lost.
    void awaitEnd() {
        peer.socket().awaitEnd();
    }

    void comeBack(int port) throws Exception {
        peer.close();
        peer = V1Peer.connect(port);
        peer.resume(identity, server, messages.getLast().rev());
        take(peer.await(Event.Changes.class));
    }

    void rename(String name) {
        peer.ask(new Command.Rename(name));
    }

    /// All that was told so far and is no message.
    List<Event> told() throws Exception {
        takeAll();
        return List.copyOf(others);
    }

    @Override
    public List<Line> seen() throws Exception {
        takeAll();
        return messages.stream()
                .map(message -> {
                    Person author = people.getOrDefault(message.author().id(), message.author());
                    return new Line(
                            author.name().value(),
                            author.color().wireName(),
                            message.text().value());
                })
                .toList();
    }

    @Override
    public void say(String text) {
        peer.ask(new Command.Say(RoomId.GENERAL, MessageId.random(), text));
    }

    private void takeAll() throws Exception {
        while (peer.socket().received() > 0) {
            take(peer.next());
        }
    }

    private void take(Event event) {
        switch (event) {
            case Event.Message message -> messages.add(message.message());
            case Event.History history -> messages.addAll(history.messages());
            case Event.Changes changes -> messages.addAll(changes.messages());
            case Event.Renamed renamed -> {
                people.put(renamed.person().id(), renamed.person());
                others.add(renamed);
            }
            default -> others.add(event);
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
