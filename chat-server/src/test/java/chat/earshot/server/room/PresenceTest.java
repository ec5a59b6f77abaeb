package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is told of whom coming and going.
final class PresenceTest {
    @TempDir
    private Path data;

    private RunningHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void joiningAndLeavingAreTold() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        Person joined = ada.next(Event.Joined.class).person();
        assertThat(joined.name().value()).isEqualTo("Bob");
        hub.disconnect(bob);
        Event.Left left = ada.next(Event.Left.class);
        assertThat(left.person()).isEqualTo(joined.id());
    }

    @Test
    void whoComesRightBackWasNeverGone() throws Exception {
        Witness ada = hub.join("Ada");
        Identity identity = Identity.random();
        Witness bob = hub.connect();
        hub.hello(bob, identity, "Bob");
        ada.next(Event.Joined.class);
        hub.disconnect(bob);
        Witness again = hub.connect();
        hub.hello(again, identity, "Bob");
        again.await(Event.History.class);
        Witness carl = hub.join("Carl");
        hub.disconnect(carl);
        assertThat(ada.next(Event.Joined.class).person().name().value()).isEqualTo("Carl");
        assertThat(ada.next(Event.Left.class).name()).isEqualTo(new DisplayName("Carl"));
    }

    @Test
    void aCrowdIsCountedAndWhoLeftItIsToldWhenThereAreFewerAgain() throws Exception {
        Witness ada = hub.join("Ada");
        List<Witness> guests = new ArrayList<>();
        for (int i = 0; i < Protocol.MAX_ONLINE_TOLD + 5; i++) {
            Witness guest = hub.listen();
            hub.name(guest, "Guest " + i);
            guest.await(Event.Welcome.class);
            guests.add(guest);
        }
        assertThat(ada.await(Event.Online.class).online()).isGreaterThan(Protocol.MAX_ONLINE_TOLD);
        guests.subList(0, 20).forEach(hub::disconnect);
        Set<String> left = new HashSet<>();
        while (left.size() < 20) {
            left.add(String.valueOf(ada.await(Event.Left.class).name()));
        }
        assertThat(left).contains("Guest 0", "Guest 19");
    }

    @Test
    void inACrowdThoseWhoTalkDirectlyAreToldOfEachOtherAllTheSame() throws Exception {
        Member ada = Member.join(hub, "Ada");
        Member bob = Member.join(hub, "Bob");
        RoomId room = ada.ask(new Command.Direct(bob.id()), Event.RoomShown.class)
                .room()
                .id();
        ada.say(room, "Hi");
        bob.disconnect();
        ada.hears(Event.Left.class);
        for (int i = 0; i < Protocol.MAX_ONLINE_TOLD + 5; i++) {
            Witness guest = hub.listen();
            hub.name(guest, "Guest " + i);
            guest.await(Event.Welcome.class);
        }
        ada.heardSoFar();
        Member back = bob.again();
        assertThat(ada.hears(Event.Joined.class).person()).isEqualTo(bob.person());
        back.disconnect();
        assertThat(ada.hears(Event.Left.class).person()).isEqualTo(bob.id());
    }

    @Test
    void whoIsHereWhenTheServerEndsWasSeenUntilThen() throws Exception {
        Witness ada = hub.join("Ada");
        hub.say(ada, "here");
        Instant arrived = ada.await(Event.Message.class).message().at();
        Awaitility.await().until(() -> Instant.now().isAfter(arrived.plusMillis(100)));
        Instant ending = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        restart();
        Witness bob = hub.connect();
        hub.hello(bob, Identity.random(), "Bob");
        assertThat(bob.next(Event.Welcome.class).people())
                .filteredOn(presence -> !presence.online())
                .singleElement()
                .satisfies(away -> assertThat(away.lastSeen()).isAfterOrEqualTo(ending));
    }

    private void restart() throws Exception {
        hub.close();
        hub = new RunningHub(data);
    }
}
