package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Command.Search.Having;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import chat.earshot.common.protocol.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandCodecTest {
    private static final String IDENTITY = "i".repeat(43);

    private static final RoomId ROOM = new RoomId("r2");
    private static final PersonId BOB = new PersonId("p2");

    @Test
    void theSamplesHaveEveryCommand() {
        Set<Class<?>> missing =
                Arrays.stream(Command.class.getPermittedSubclasses()).collect(Collectors.toSet());
        commands().forEach(command -> missing.remove(command.getClass()));
        assertThat(missing).isEmpty();
    }

    static Stream<Command> commands() {
        return Stream.of(
                new Command.Hello(
                        Identity.random(),
                        "Ada \uD83D\uDE00",
                        "desktop/1.0.0",
                        ServerId.random(),
                        Map.of(RoomId.GENERAL, 41L, new RoomId("other"), 0L)),
                new Command.Hello(Identity.random(), null, null, ServerId.random(), Map.of()),
                new Command.Hello(Identity.random(), "Ada", null, null, Map.of()),
                new Command.Say(RoomId.GENERAL, MessageId.random(), "\"<b>\\\n\t\u0000 \u2028 שלום \uD83D\uDE00"),
                new Command.Say(RoomId.GENERAL, MessageId.random(), ""),
                new Command.Rename("Ada L."),
                new Command.History(RoomId.GENERAL, new Span.Newest(), 50),
                new Command.History(RoomId.GENERAL, Long.MAX_VALUE, Protocol.MAX_PAGE),
                new Command.History(RoomId.GENERAL, Span.after(7), 1),
                new Command.History(RoomId.GENERAL, Span.around(7), 1),
                new Command.History(RoomId.GENERAL, new Span.Around(new Span.Place.Time(Samples.AT)), 9),
                new Command.Hello(Identity.random(), null, "abcd-efgh", null, null, Map.of()),
                new Command.Say(RoomId.GENERAL, MessageId.random(), "Yes", MessageId.random()),
                new Command.Edit(MessageId.random(), "Better"),
                new Command.Delete(MessageId.random()),
                new Command.React(MessageId.random(), new Emoji("\uD83C\uDDE9\uD83C\uDDEA"), true),
                new Command.React(MessageId.random(), new Emoji("1\uFE0F\u20E3"), false),
                new Command.SetTopic(ROOM, ""),
                new Command.Search("100 %", Command.Search.Filter.NONE, 20, null),
                new Command.Search(
                        "\"*", new Command.Search.Filter(ROOM, BOB, Samples.AT, Samples.AT, Having.LINK), 20, "c"),
                new Command.Read(ROOM, 7),
                new Command.Typing(ROOM),
                new Command.Create(MessageId.random(), "Ops", Room.Kind.PUBLIC, null),
                new Command.Create(MessageId.random(), "Ops", Room.Kind.PRIVATE, "On call"),
                new Command.Join(ROOM),
                new Command.Leave(ROOM),
                new Command.Invite(ROOM, BOB),
                new Command.Direct(BOB),
                new Command.Rooms(null, null),
                new Command.Rooms("op", "next"),
                new Command.Who(null, null),
                new Command.Who("b", "next"),
                new Command.Kick(BOB, ROOM, "Too loud"),
                new Command.Kick(BOB, null, null),
                new Command.Ban(BOB, ROOM, null),
                new Command.Ban(BOB, null, "Spam"),
                new Command.Unban(BOB, null),
                new Command.Unban(BOB, ROOM),
                new Command.Moderator(ROOM, BOB, true),
                new Command.Operator("abcd-efgh"),
                new Command.Link(),
                new Command.Ping());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandArrivesAsItWasSent(Command command) throws ProtocolException {
        assertThat(decoded(command, null)).isEqualTo(new Request(command, null));
        assertThat(decoded(command, "r\u00E9f \"1\"")).isEqualTo(new Request(command, "r\u00E9f \"1\""));
    }

    @Test
    void aCommandIsWrittenAsTheProtocolShowsIt() {
        assertThat(written(new Command.Say(RoomId.GENERAL, new MessageId("0123456789abcdef"), "Hi"), "7"))
                .isEqualTo(
                        "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcdef\",\"text\":\"Hi\",\"ref\":\"7\"}");
        assertThat(written(new Command.Ping(), null)).isEqualTo("{\"type\":\"ping\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD83D", "\\uDE00", "\\u0000", "\\\"", "\uD83D\uDE00"})
    void aRefComesBackWhateverItIs(String escaped) throws ProtocolException {
        Request ping = Codec.decodeCommand("{\"type\":\"ping\",\"ref\":\"" + escaped + "\"}");
        String pong = new String(Codec.encode(new Event.Pong(), ping.ref()), StandardCharsets.UTF_8);
        assertThat(Codec.decodeEvent(pong)).contains(new Answer(new Event.Pong(), ping.ref()));
    }

    @Test
    void unknownFieldsAreIgnored() throws ProtocolException {
        assertThat(Codec.decodeCommand(
                                "{\"files\":[{\"a\":[1,2,{}]}],\"type\":\"rename\",\"x\":null,\"name\":\"Ada\",\"y\":-1.5e3}")
                        .command())
                .isEqualTo(new Command.Rename("Ada"));
    }

    @Test
    void nullIsTheSameAsAbsent() throws ProtocolException {
        assertThat(Codec.decodeCommand("{\"type\":\"hello\",\"identity\":\"" + IDENTITY
                        + "\",\"name\":null,\"server\":null,\"resume\":null,\"ref\":null}"))
                .isEqualTo(new Request(new Command.Hello(new Identity(IDENTITY), null, null, null, Map.of()), null));
    }

    @Test
    void historyWithoutALimitIsADefaultPageAndNoneIsLargerThanTheLargest() throws ProtocolException {
        assertThat(Codec.decodeCommand("{\"type\":\"history\",\"room\":\"general\"}")
                        .command())
                .isEqualTo(new Command.History(RoomId.GENERAL, new Span.Newest(), Protocol.DEFAULT_PAGE));
        assertThat(Codec.decodeCommand("{\"type\":\"history\",\"room\":\"general\",\"limit\":9223372036854775807}")
                        .command())
                .isEqualTo(new Command.History(RoomId.GENERAL, new Span.Newest(), Protocol.MAX_PAGE));
    }

    @Test
    void cursorsOfSomethingThatIsNoServersIdAreNoMistake() throws ProtocolException {
        assertThat(Codec.decodeCommand("{\"type\":\"hello\",\"identity\":\"" + IDENTITY
                                + "\",\"server\":\"not an id\",\"resume\":{\"general\":3}}")
                        .command())
                .isEqualTo(new Command.Hello(new Identity(IDENTITY), null, null, null, Map.of(RoomId.GENERAL, 3L)));
    }

    @Test
    void theContentsOfNamesAndTextsAreNotLookedAtYet() throws ProtocolException {
        assertThat(Codec.decodeCommand("{\"type\":\"rename\",\"name\":\"\\u202Eevil\"}")
                        .command())
                .isEqualTo(new Command.Rename("\u202Eevil"));
    }

    @Test
    void theIdentityIsNotPartOfWhatARequestIsPrintedAs() {
        Identity identity = Identity.random();
        Command hello = new Command.Hello(identity, "Ada", null, null, Map.of());
        assertThat(new Request(hello, null).toString()).doesNotContain(identity.secret());
    }

    private static Request decoded(Command command, @Nullable String ref) throws ProtocolException {
        return Codec.decodeCommand(written(command, ref));
    }

    private static String written(Command command, @Nullable String ref) {
        return new String(Codec.encode(command, ref), StandardCharsets.UTF_8);
    }
}
