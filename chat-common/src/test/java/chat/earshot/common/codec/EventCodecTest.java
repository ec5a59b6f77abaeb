package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventCodecTest {

    static Stream<Event> events() {
        return Samples.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventArrivesAsItWasSent(Event event) throws ProtocolException {
        assertThat(Codec.decodeEvent(written(event, null))).contains(new Answer(event, null));
        assertThat(Codec.decodeEvent(written(event, "r\u00E97"))).contains(new Answer(event, "r\u00E97"));
    }

    @Test
    void theSamplesHaveEveryEventThatTravels() {
        Set<Class<?>> missing =
                Arrays.stream(Event.class.getPermittedSubclasses()).collect(Collectors.toSet());
        Samples.events().forEach(event -> missing.remove(event.getClass()));
        // Plain clients alone are told who is here in an event of its own.
        assertThat(missing).containsExactly(Event.Who.class);
    }

    @Test
    void aMessageIsWrittenAsTheProtocolShowsIt() {
        assertThat(written(new Event.Message(Samples.message(7, "Hi")), "r7"))
                .isEqualTo(
                        "{\"type\":\"message\",\"message\":{\"id\":\"0123456789abcde7\",\"room\":\"general\","
                                + "\"seq\":7,\"rev\":8,\"at\":\"2026-11-20T10:15:30.120Z\","
                                + "\"author\":{\"id\":\"p1\",\"name\":\"Ada\",\"color\":\"teal\"},\"text\":\"Hi\"},\"ref\":\"r7\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:15:30.000Z", "2026-01-02T03:04:05.006Z", "1970-01-01T00:00:00.000Z"})
    void timesAlwaysHaveTheirMilliseconds(String time) {
        assertThat(written(new Event.Left(new PersonId("p1"), Instant.parse(time), null), null))
                .contains("\"lastSeen\":\"" + time + "\"");
    }

    @Test
    void aListThatAnEventIsNamedForIsThereEvenWhenEmpty() {
        assertThat(written(new Event.History(Samples.MESSAGE.room(), List.of(), 0, false, false, false), null))
                .contains("\"messages\":[]", "\"moreBefore\":false", "\"moreAfter\":false")
                .doesNotContain("reset");
    }

    @Test
    void aPersonWhoIsOnlineHasNoLastSeen() {
        Event welcome = Samples.events().findFirst().orElseThrow();
        assertThat(written(welcome, null))
                .contains("\"name\":\"Ada\",\"color\":\"teal\",\"online\":true}")
                .contains("\"online\":false,\"lastSeen\":\"2026-11-20T10:15:30.120Z\"}");
    }

    @Test
    void anEventOfALaterVersionIsSkipped() throws ProtocolException {
        assertThat(Codec.decodeEvent("{\"type\":\"typing\",\"room\":\"general\",\"person\":\"p1\"}"))
                .isEmpty();
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws ProtocolException {
        String later = written(new Event.Message(Samples.MESSAGE), null)
                .replace(
                        "\"seq\":",
                        "\"edited\":null,\"reactions\":{\"\uD83D\uDC4D\":[\"p1\"]},\"files\":[{}],\"seq\":");
        assertThat(Codec.decodeEvent(later)).contains(new Answer(new Event.Message(Samples.MESSAGE), null));
    }

    @Test
    void aColorOfALaterVersionIsStillAColor() throws ProtocolException {
        Answer joined = Codec.decodeEvent(
                        "{\"type\":\"joined\",\"person\":{\"id\":\"p1\",\"name\":\"Ada\",\"color\":\"octarine\"}}")
                .orElseThrow();
        assertThat(joined.event())
                .isInstanceOfSatisfying(
                        Event.Joined.class,
                        event -> assertThat(event.person().color()).isIn((Object[]) NameColor.values()));
    }

    @Test
    void anErrorOfALaterVersionIsStillAnError() throws ProtocolException {
        assertThat(Codec.decodeEvent("{\"type\":\"error\",\"code\":\"out_of_cheese\",\"message\":\"No cheese.\"}"))
                .contains(new Answer(new Event.Refused(ErrorCode.BAD_COMMAND, "No cheese."), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"message\"}",
                "{\"type\":\"message\",\"message\":[]}",
                "{\"type\":\"message\",\"message\":{}}",
                "{\"type\":\"history\",\"room\":\"general\",\"messages\":{},\"rev\":1}",
                "{\"type\":\"history\",\"room\":\"general\",\"messages\":[1],\"rev\":1}",
                "{\"type\":\"history\",\"room\":\"general\",\"rev\":1}",
                "{\"type\":\"changes\",\"room\":\"general\",\"messages\":[null],\"rev\":1}",
                "{\"type\":\"left\",\"person\":\"p1\"}",
                "{\"type\":\"left\",\"person\":\"p1\",\"lastSeen\":\"yesterday\"}",
                "{\"type\":\"left\",\"person\":\"p1\",\"lastSeen\":5}",
                "{\"type\":\"joined\",\"person\":\"p1\"}",
                "{\"type\":\"joined\",\"person\":{\"id\":\"p1\",\"name\":\"\\u202E\",\"color\":\"teal\"}}",
                "{\"type\":\"presence\",\"online\":4294967296}",
                "{\"type\":\"presence\",\"online\":-1}",
                "{\"type\":\"error\",\"code\":5,\"message\":\"x\"}"
            })
    void anEventThatIsNotAsTheProtocolSaysIsRefused(String frame) {
        assertThatThrownBy(() -> Codec.decodeEvent(frame)).isInstanceOf(ProtocolException.class);
    }

    private static String written(Event event, @Nullable String ref) {
        return new String(Codec.encode(event, ref), StandardCharsets.UTF_8);
    }
}
