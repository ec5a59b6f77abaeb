package chat.earshot.desktop;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// People and messages to show in tests.
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-11-20T09:40:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Person MIA = person("Mia", NameColor.EMERALD);
    public static final Person ANNA = person("Anna", NameColor.ROSE);
    public static final Person CHEN = person("Chen", NameColor.VIOLET);
    public static final Person JONAS = person("Jonas", NameColor.AZURE);
    public static final Person TARIQ = person("Tariq", NameColor.VERMILION);
    public static final Person OLGA = person("Olga", NameColor.TEAL);

    private Sample() {}

    public static Person person(String name, NameColor color) {
        return new Person(new PersonId("person-" + color.wireName()), new DisplayName(name), color);
    }

    public static ChatMessage message(long seq, Person author, Instant at, String text) {
        return new ChatMessage(
                new MessageId("message-of-sample-" + seq), RoomId.GENERAL, seq, seq, at, author, new MessageText(text));
    }

    /// A message of a long history: a few people, lengths of all kinds, a minute apart.
    public static ChatMessage message(long seq) {
        List<Person> people = List.of(ANNA, CHEN, JONAS, TARIQ, MIA);
        Person author = people.get((int) (seq / 3 % people.size()));
        String text = "Message " + seq + " "
                + "with some words ".repeat((int) (seq * 7919 % 23)).strip();
        return message(seq, author, NOW.minus(Duration.ofMinutes(200_000 - seq)), text);
    }

    /// The messages from `first` to `last`.
    public static List<ChatMessage> messages(long first, long last) {
        List<ChatMessage> messages = new ArrayList<>();
        for (long seq = first; seq <= last; seq++) {
            messages.add(message(seq));
        }
        return messages;
    }

    public static Event.Welcome welcome(long newest) {
        List<Event.Presence> people = new ArrayList<>();
        for (Person person : List.of(
                ANNA, CHEN, person("Ines", NameColor.PURPLE), JONAS, MIA, person("Sven", NameColor.AMBER), TARIQ)) {
            people.add(new Event.Presence(person, true, null));
        }
        people.add(new Event.Presence(OLGA, false, NOW));
        return new Event.Welcome(
                new Event.ServerInfo(new ServerId("server-of-sample"), "Studio LAN", "1.0.0"),
                MIA,
                new Event.Limits(32, 4000, 65_536),
                List.of(new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 8, newest, newest)),
                people,
                7);
    }

    /// A morning among a few people.
    public static List<ChatMessage> conversation() {
        Instant nine = Instant.parse("2026-11-20T09:00:00Z");
        return List.of(
                message(1, OLGA, nine.minus(Duration.ofHours(16)), "I’m off. The door code is on the wiki."),
                message(
                        2,
                        JONAS,
                        nine.plusSeconds(720),
                        "Morning! p99 on the build farm fell off a cliff after last night's rollback."),
                message(
                        3,
                        JONAS,
                        nine.plusSeconds(840),
                        "Rolled back the cache change; the logs are under wiki/build-farm/cache."),
                message(
                        4,
                        ANNA,
                        nine.plusSeconds(1560),
                        "Tests are green on Linux and Windows. macOS is still running, set CI_RETRY=0."),
                message(5, CHEN, nine.plusSeconds(1860), """
                        Mia, can you check the installer on the old laptop? Everything else on the 2.4 list is done.
                        I have put the notes for the release beside it, with what is still open: the signing key, \
                        the download page, and a line about the new port that people will have to open when they \
                        run a server of their own."""),
                message(
                        6,
                        TARIQ,
                        nine.plusSeconds(1980),
                        "Lunch at 12:30? The new place by the harbour has a table for nine."),
                message(
                        7,
                        person("נועה", NameColor.PURPLE),
                        nine.plusSeconds(2000),
                        "שלום! אני באה גם, נתראה שם (12:30)."),
                message(8, MIA, nine.plusSeconds(2040), "On it — installing now. Count me in for lunch too."));
    }
}
