package chat.earshot.desktop.notices;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.cache.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What somebody chose about notices, remembered from one run to the next. FX thread.
public final class NoticesViewModel {
    /// When "until tomorrow" ends.
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Settings settings;
    private final Clock clock;
    private final Later later;
    private final ReadOnlyObjectWrapper<Quiet> quiet;
    private final BooleanProperty saysWhat;
    private final BooleanProperty sound;
    private final ReadOnlyObjectWrapper<Interest> interest =
            new ReadOnlyObjectWrapper<>(this, "interest", Interest.ALL);
    private final ReadOnlyBooleanWrapper inRoom = new ReadOnlyBooleanWrapper(this, "inRoom");
    /// As they are kept, since every message asks.
    private final Map<Place, Interest> interests = new HashMap<>();
    private @Nullable Place open;

    private record Place(ServerId server, RoomId room) {}

    public NoticesViewModel(Settings settings, Timing timing) {
        this.settings = settings;
        this.clock = timing.clock();
        this.later = timing.later();
        Quiet kept = settings.quiet().map(Quiet::read).orElseGet(Quiet.Off::new);
        quiet = new ReadOnlyObjectWrapper<>(this, "quiet", kept);
        saysWhat = new SimpleBooleanProperty(this, "saysWhat", settings.noticesSayWhat());
        sound = new SimpleBooleanProperty(this, "sound", settings.noticesSound());
        saysWhat.addListener((_, _, on) -> settings.rememberNoticesSayWhat(on));
        sound.addListener((_, _, on) -> settings.rememberNoticesSound(on));
        endInTime();
    }

    /// Whether there is to be no disturbance.
    public ReadOnlyObjectProperty<Quiet> quietProperty() {
        return quiet.getReadOnlyProperty();
    }

    public void beQuiet(Quiet wanted) {
        settings.rememberQuiet(wanted.written());
        quiet.set(wanted);
        endInTime();
    }

    public Quiet forAnHour() {
        return new Quiet.Until(clock.instant().plus(Duration.ofHours(1)));
    }

    public Quiet untilTomorrow() {
        return new Quiet.Until(tomorrow().toInstant());
    }

    /// The morning that [#untilTomorrow()] means.
    public ZonedDateTime tomorrow() {
        return ZonedDateTime.now(clock).plusDays(1).with(MORNING);
    }

    /// That moment where the reader is.
    public ZonedDateTime here(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    /// Whether notices say who wrote what.
    public BooleanProperty saysWhatProperty() {
        return saysWhat;
    }

    /// Whether notices are heard.
    public BooleanProperty soundProperty() {
        return sound;
    }

    /// What is told of the open room.
    public ReadOnlyObjectProperty<Interest> interestProperty() {
        return interest.getReadOnlyProperty();
    }

    /// Whether there is an open room.
    public ReadOnlyBooleanProperty inRoomProperty() {
        return inRoom.getReadOnlyProperty();
    }

    public void want(Interest wanted) {
        if (open != null) {
            settings.rememberInterest(open.server(), open.room(), wanted.name());
            interests.put(open, wanted);
            interest.set(wanted);
        }
    }

    /// Another room is open now.
    void open(ServerId server, RoomId room) {
        open = new Place(server, room);
        interest.set(interestIn(server, room));
        inRoom.set(true);
    }

    Interest interestIn(ServerId server, RoomId room) {
        return interests.computeIfAbsent(new Place(server, room), this::kept);
    }

    private Interest kept(Place place) {
        String word = settings.interest(place.server(), place.room()).orElse("");
        return Arrays.stream(Interest.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElse(Interest.ALL);
    }

    Wording wording() {
        return saysWhat.get() ? Wording.OPEN : Wording.DISCREET;
    }

    Verdict.Loudness loudness() {
        return Verdict.Loudness.at(clock.instant(), quiet.get());
    }

    /// What counts is asked when a message comes; this is for those who look at the moon.
    private void endInTime() {
        Quiet now = quiet.get();
        now.end().ifPresent(end -> {
            Duration rest = Duration.between(clock.instant(), end);
            if (rest.isPositive()) {
                later.run(rest.plusMillis(1), this::endInTime);
            } else {
                beQuiet(new Quiet.Off());
            }
        });
    }
}
