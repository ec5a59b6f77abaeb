package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.Content;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.RoomId;
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
        assertThat(missing).isEmpty();
    }

    @Test
    void aMessageIsWrittenAsTheProtocolShowsIt() {
        assertThat(written(new Event.Message(Samples.message(7, "Hi")), "r7"))
                .isEqualTo(
                        "{\"type\":\"message\",\"message\":{\"id\":\"0123456789abcde7\",\"room\":\"general\","
                                + "\"seq\":7,\"rev\":8,\"at\":\"2026-11-20T10:15:30.120Z\","
                                + "\"author\":{\"id\":\"p1\",\"name\":\"Ada\",\"color\":\"teal\"},\"text\":\"Hi\"},\"ref\":\"r7\"}");
    }

    @Test
    void whatAMessageHasBesidesIsWrittenAsTheProtocolShowsIt() {
        assertThat(written(new Event.Message(Samples.RICH), null))
                .contains(
                        "\"text\":\"@Ada @room\",\"replyTo\":{\"id\":\"0123456789abcdef\",\"seq\":3,\"author\":{\"id\":\"p1\","
                                + "\"name\":\"Ada\",\"color\":\"teal\"},\"text\":\"first 140 characters\"},"
                                + "\"edited\":\"2026-11-20T10:15:30.120Z\","
                                + "\"reactions\":{\"\uD83D\uDC4D\":[\"p1\",\"p2\"],\"\u2764\uFE0F\":[\"p1\"]},"
                                + "\"mentions\":[\"p1\",\"room\"]}");
        assertThat(written(new Event.Message(Samples.DELETED), null))
                .endsWith("\"color\":\"teal\"},\"deleted\":true}}");
        assertThat(written(new Event.Message(Samples.with(new Content.Said(
                        new MessageText("Hi"),
                        new Quote.Deleted(new MessageId("0123456789abcdef"), 3),
                        null,
                        List.of(),
                        Mentions.NONE)))))
                .endsWith("\"replyTo\":{\"id\":\"0123456789abcdef\",\"seq\":3,\"deleted\":true}}}");
    }

    @Test
    void aRoomIsWrittenAsTheProtocolShowsIt() {
        assertThat(Samples.events().filter(Event.RoomShown.class::isInstance).map(EventCodecTest::written))
                .containsExactly("{\"type\":\"room\",\"room\":{\"id\":\"r3\",\"name\":\"Bob\",\"kind\":\"direct\","
                        + "\"person\":\"p2\",\"topic\":\"\",\"members\":2,\"rev\":9,\"seq\":7,\"role\":\"moderator\","
                        + "\"read\":5,\"unread\":2,\"mentions\":1}}");
        assertThat(written(new Event.Member(RoomId.GENERAL, Samples.ADA, true, null)))
                .isEqualTo("{\"type\":\"member\",\"room\":\"general\",\"person\":{\"id\":\"p1\",\"name\":\"Ada\","
                        + "\"color\":\"teal\"},\"in\":true}");
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
        assertThat(Codec.decodeEvent("{\"type\":\"weather\",\"room\":\"general\",\"sunny\":true}"))
                .isEmpty();
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws ProtocolException {
        String later = written(new Event.Message(Samples.MESSAGE), null)
                .replace(
                        "\"seq\":",
                        "\"edited\":null,\"reactions\":{\"not an emoji yet\":[\"p1\"]},\"files\":[{}],\"seq\":");
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
                "{\"type\":\"room\",\"room\":\"general\"}",
                "{\"type\":\"rooms\"}",
                "{\"type\":\"member\",\"room\":\"general\",\"person\":\"p1\",\"in\":true}",
                "{\"type\":\"read\",\"room\":\"general\",\"seq\":1}",
                "{\"type\":\"role\",\"role\":\"emperor\"}",
                "{\"type\":\"link\",\"code\":\"abc\"}",
                "{\"type\":\"error\",\"code\":5,\"message\":\"x\"}"
            })
    void anEventThatIsNotAsTheProtocolSaysIsRefused(String frame) {
        assertThatThrownBy(() -> Codec.decodeEvent(frame)).isInstanceOf(ProtocolException.class);
    }

    private static String written(Event event) {
        return written(event, null);
    }

    private static String written(Event event, @Nullable String ref) {
        return new String(Codec.encode(event, ref), StandardCharsets.UTF_8);
    }
}
