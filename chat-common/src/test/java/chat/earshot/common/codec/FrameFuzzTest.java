package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever comes in is either taken or refused by a [ProtocolException], and what is taken can be sent on.
/// The seeds are fixed: a failure comes again.
final class FrameFuzzTest {
    private static final int ROUNDS = 20_000;

    /// Pieces that are likely to mean something where they land.
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.1",
            "\"type\":\"say\",",
            "\"ref\":\"r\",",
            "\\uD800",
            "\\uDC00",
            "\\u0000",
            "\uD800",
            "\uDFFF",
            "\u202E",
            "NaN");

    @Test
    void randomTextNeverDoesHarm() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            offer(new String(bytes, i % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
    }

    @Test
    void changedCommandsAndEventsNeverDoHarm() {
        List<String> frames = Stream.concat(
                        CommandCodecTest.commands().map(command -> Codec.encode(command, "r7")),
                        Samples.events().map(event -> Codec.encode(event, "r7")))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            String frame = frames.get(random.nextInt(frames.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                frame = changed(frame, random);
            }
            offer(frame);
        }
    }

    private static String changed(String frame, Random random) {
        int from = random.nextInt(frame.length() + 1);
        int to = from + random.nextInt(Math.min(20, frame.length() - from + 1));
        String middle = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> PIECES.get(random.nextInt(PIECES.size()));
            case 2 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
            default -> frame.substring(from, to).repeat(2);
        };
        return frame.substring(0, from) + middle + frame.substring(to);
    }

    private static void offer(String frame) {
        Request request = command(frame);
        if (request != null) {
            assertThat(Codec.encode(new Event.Pong(), request.ref())).isNotEmpty();
        }
        readAsEventAndStatus(frame);
    }

    private static @Nullable Request command(String frame) {
        try {
            return Codec.decodeCommand(frame);
        } catch (ProtocolException e) {
            assertThat(Codec.encode(new Event.Refused(e.code(), String.valueOf(e.getMessage())), e.ref()))
                    .isNotEmpty();
            return null;
        }
    }

    private static void readAsEventAndStatus(String frame) {
        try {
            assertThat(Codec.decodeEvent(frame)).isNotNull();
            assertThat(Codec.decodeStatus(frame)).isNotNull();
        } catch (ProtocolException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }
}
