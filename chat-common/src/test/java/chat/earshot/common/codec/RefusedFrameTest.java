package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusedFrameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "{}}",
                "{\"type\":\"ping\"",
                "{\"type\":\"ping\"} {}",
                "{\"type\":\"ping\"}x",
                "[]",
                "[{\"type\":\"ping\"}]",
                "\"ping\"",
                "1",
                "null",
                "{type:\"ping\"}",
                "{'type':'ping'}",
                "{\"type\":\"ping\",}",
                "{\"type\":NaN}",
                "{\"n\":01}",
                "{\"type\":\"pi\nng\"}",
                "{\"type\":\"\\x\"}",
                "// comment\n{\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"x\":{\"a\":1,\"a\":2}}",
                "\u0000{\"type\":\"ping\"}"
            })
    void whatIsNotOneJsonObjectIsBadJson(String frame) {
        assertRefused(frame, ErrorCode.BAD_JSON);
    }

    @Test
    void nestingDeeperThanAnythingInTheProtocolIsBadJson() {
        assertRefused("{\"x\":".repeat(17) + "1" + "}".repeat(17), ErrorCode.BAD_JSON);
        assertRefused("{\"x\":" + "[".repeat(60_000), ErrorCode.BAD_JSON);
        assertRefused("[".repeat(1_000_000), ErrorCode.BAD_JSON);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsBadJson() {
        assertRefused("{\"type\":\"ping\",\"n\":" + "9".repeat(60_000) + "}", ErrorCode.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":null}",
                "{\"type\":5}",
                "{\"type\":{}}",
                "{\"type\":[\"ping\"]}",
                "{\"type\":\"ping\",\"ref\":5}",
                "{\"type\":\"rename\"}",
                "{\"type\":\"rename\",\"name\":5}",
                "{\"type\":\"rename\",\"name\":[\"Ada\"]}",
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"short\",\"text\":\"Hi\"}",
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcde/\",\"text\":\"Hi\"}",
                "{\"type\":\"say\",\"room\":\"a room\",\"id\":\"0123456789abcdef\",\"text\":\"Hi\"}",
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcdef\"}",
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcdef\",\"text\":true}",
                "{\"type\":\"say\",\"id\":\"0123456789abcdef\",\"text\":\"Hi\"}",
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"identity\":\"short\"}",
                "{\"type\":\"history\"}",
                "{\"type\":\"history\",\"room\":\"general\",\"limit\":0}",
                "{\"type\":\"history\",\"room\":\"general\",\"limit\":-1}",
                "{\"type\":\"history\",\"room\":\"general\",\"limit\":1.5}",
                "{\"type\":\"history\",\"room\":\"general\",\"limit\":\"10\"}",
                "{\"type\":\"history\",\"room\":\"general\",\"limit\":9223372036854775808}",
                "{\"type\":\"history\",\"room\":\"general\",\"before\":1e2}",
                "{\"type\":\"history\",\"room\":\"general\",\"before\":1e999999999}",
                "{\"type\":\"history\",\"room\":\"general\",\"before\":{}}",
                "{\"type\":\"history\",\"room\":\"general\",\"before\":\"yesterday\"}",
                "{\"type\":\"history\",\"room\":\"general\",\"before\":5,\"after\":2}",
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcdef\",\"text\":\"Hi\",\"replyTo\":\"x\"}",
                "{\"type\":\"edit\",\"id\":\"0123456789abcdef\"}",
                "{\"type\":\"delete\"}",
                "{\"type\":\"react\",\"id\":\"0123456789abcdef\",\"emoji\":\"\uD83D\uDC4D\"}",
                "{\"type\":\"react\",\"id\":\"0123456789abcdef\",\"emoji\":\"x\",\"on\":true}",
                "{\"type\":\"react\",\"id\":\"0123456789abcdef\",\"emoji\":\"\",\"on\":true}",
                "{\"type\":\"react\",\"id\":\"0123456789abcdef\",\"emoji\":\"\uD83D\uDC4D\uD83D\uDC4D\",\"on\":true}",
                "{\"type\":\"topic\",\"room\":\"general\"}",
                "{\"type\":\"search\"}",
                "{\"type\":\"search\",\"text\":\"x\",\"has\":\"teeth\"}",
                "{\"type\":\"search\",\"text\":\"x\",\"after\":5}",
                "{\"type\":\"read\",\"room\":\"general\"}",
                "{\"type\":\"typing\"}",
                "{\"type\":\"create\",\"id\":\"0123456789abcdef\",\"name\":\"Ops\"}",
                "{\"type\":\"create\",\"id\":\"0123456789abcdef\",\"name\":\"Ops\",\"kind\":\"secret\"}",
                "{\"type\":\"create\",\"id\":\"0123456789abcdef\",\"name\":\"Ops\",\"kind\":\"direct\"}",
                "{\"type\":\"join\"}",
                "{\"type\":\"leave\",\"room\":7}",
                "{\"type\":\"invite\",\"room\":\"general\"}",
                "{\"type\":\"direct\",\"person\":\"a person\"}",
                "{\"type\":\"rooms\",\"text\":5}",
                "{\"type\":\"who\",\"cursor\":5}",
                "{\"type\":\"kick\",\"room\":\"general\"}",
                "{\"type\":\"ban\",\"person\":\"p1\",\"reason\":{}}",
                "{\"type\":\"unban\"}",
                "{\"type\":\"moderator\",\"room\":\"general\",\"person\":\"p1\"}",
                "{\"type\":\"operator\"}"
            })
    void aFieldThatIsMissingOrOfTheWrongKindIsABadCommand(String frame) {
        assertRefused(frame, ErrorCode.BAD_COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"general\"",
                "{\"general\":-1}",
                "{\"general\":\"1\"}",
                "{\"general\":1.5}",
                "{\"general\":99999999999999999999}",
                "{\"a room\":1}"
            })
    void resumeHoldsAWholeNumberForEachRoom(String resume) {
        assertRefused(
                "{\"type\":\"hello\",\"identity\":\"" + "i".repeat(43) + "\",\"resume\":" + resume + "}",
                ErrorCode.BAD_COMMAND);
    }

    @Test
    void resumeNamesNoMoreRoomsThanThereCanBe() {
        StringBuilder resume = new StringBuilder("{\"r0\":0");
        for (int i = 1; i <= 1_000; i++) {
            resume.append(",\"r").append(i).append("\":0");
        }
        assertRefused(
                "{\"type\":\"hello\",\"identity\":\"" + "i".repeat(43) + "\",\"resume\":" + resume + "}}",
                ErrorCode.BAD_COMMAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edits", "Ping", "", " ping", "welcome", "\\u0000"})
    void aTypeThatIsNoCommandOfThisServerIsUnknown(String type) {
        assertRefused("{\"type\":\"" + type + "\"}", ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void theRefOfARefusedCommandComesBack() {
        assertThat(refused("{\"type\":\"edits\",\"ref\":\"r7\"}").ref()).isEqualTo("r7");
        assertThat(refused("{\"ref\":\"r7\"}").ref()).isEqualTo("r7");
        assertThat(refused("{\"type\":\"rename\",\"name\":5,\"ref\":\"r7\"}").ref())
                .isEqualTo("r7");
        assertThat(refused("{\"type\":\"hello\",\"identity\":\"" + "i".repeat(43)
                                + "\",\"resume\":{\"general\":\"x\",\"ref\":\"inner\"},\"ref\":\"r7\"}")
                        .ref())
                .isEqualTo("r7");
    }

    @Test
    void aRefIsAtMost64Characters() throws ProtocolException {
        assertThat(Codec.decodeCommand("{\"type\":\"ping\",\"ref\":\"" + "r".repeat(64) + "\"}")
                        .ref())
                .hasSize(64);
        ProtocolException tooLong = refused("{\"type\":\"ping\",\"ref\":\"" + "r".repeat(65) + "\"}");
        assertThat(tooLong.code()).isEqualTo(ErrorCode.BAD_COMMAND);
        assertThat(tooLong.ref()).isNull();
    }

    @Test
    void whatIsSaidOfARefusedFrameShowsNothingOfItsContents() {
        String secret = "s3cret".repeat(8);
        assertThat(refused("{\"type\":\"hello\",\"identity\":\"" + secret + "!\"}"))
                .hasMessageNotContaining(secret);
        assertThat(refused("{\"type\":\"hello\",\"identity\":\"" + secret + "\","))
                .hasMessageNotContaining(secret);
        assertThat(refused("{\"type\":\"" + secret + "\"}")).hasMessageNotContaining(secret);
        assertThat(refused("{\"type\":\"hello\",\"identity\":\"" + secret + "\","))
                .hasNoCause();
    }

    private static void assertRefused(String frame, ErrorCode code) {
        assertThat(refused(frame).code()).isEqualTo(code);
        assertThat(refused(frame).getMessage()).endsWith(".").doesNotContain("\n");
        // A client's reader says so too: by an exception of the protocol, or that it does not know the type.
        if (code == ErrorCode.BAD_JSON) {
            assertThatThrownBy(() -> Codec.decodeEvent(frame)).isInstanceOf(ProtocolException.class);
            assertThatThrownBy(() -> Codec.decodeStatus(frame)).isInstanceOf(ProtocolException.class);
        }
    }

    private static ProtocolException refused(String frame) {
        Request taken;
        try {
            taken = Codec.decodeCommand(frame);
        } catch (ProtocolException e) {
            return e;
        }
        throw new AssertionError("taken: " + taken);
    }
}
