package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.Input;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RudeClientsTest {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int PING = 0x89;

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.started();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void binaryFrameClosesWith1003() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(BINARY, new byte[] {1, 2, 3});
            assertThat(client.readCloseCode()).isEqualTo(1003);
        }
    }

    @Test
    void invalidUtf8ClosesWith1007() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(TEXT, new byte[] {(byte) 0xC3, 0x28});
            assertThat(client.readCloseCode()).isEqualTo(1007);
        }
    }

    @Test
    void encodedSurrogatesCloseWith1007() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(TEXT, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            assertThat(client.readCloseCode()).isEqualTo(1007);
        }
    }

    @Test
    void invalidUtf8SpreadOverFragmentsClosesWith1007() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(0x01, new byte[] {(byte) 0xC3});
            client.frame(0x80, new byte[] {0x28});
            assertThat(client.readCloseCode()).isEqualTo(1007);
        }
    }

    @Test
    void largestFrameIsTakenAndOneByteMoreClosesWith1009() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.text("a".repeat(Protocol.MAX_FRAME_BYTES));
            assertThat(running.hub.next(Input.NameGiven.class).name()).hasSize(Protocol.MAX_FRAME_BYTES);
            client.text("a".repeat(Protocol.MAX_FRAME_BYTES + 1));
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void fragmentsThatAreTooLargeTogetherCloseWith1009() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(0x01, new byte[40_000]);
            client.frame(0x00, new byte[40_000]);
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void hugeLengthIsNotWaitedFor() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.send(ByteBuffer.allocate(14)
                    .put((byte) TEXT)
                    .put((byte) 0xFF)
                    .putLong(1L << 40)
                    .putInt(0x01020304)
                    .array());
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void unmaskedFrameClosesWith1002() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.send(new byte[] {(byte) TEXT, 2, 'h', 'i'});
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void brokenFramingClosesWith1002() throws Exception {
        int[] firstBytes = {0x83, 0x8B, 0xC1, 0xA1, 0x91, 0x09, 0x80};
        for (int first : firstBytes) {
            try (RawClient client = running.raw().upgraded()) {
                client.frame(first, new byte[] {1});
                assertThat(client.readCloseCode()).as("first byte %x", first).isEqualTo(1002);
            }
        }
    }

    @Test
    void longControlFrameClosesWith1002() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(PING, new byte[126]);
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void newTextInsideAFragmentedOneClosesWith1002() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(0x01, new byte[] {'a'});
            client.text("b");
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void pingIsAnsweredWithItsPayload() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(PING, new byte[] {'h', 'i'});
            RawClient.Frame pong = client.read();
            assertThat(pong.opcode()).isEqualTo(10);
            assertThat(pong.text()).isEqualTo("hi");
        }
    }

    @Test
    void framesCutIntoSingleBytesArePutTogether() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            byte[] frame = {(byte) TEXT, (byte) 0x83, 0, 0, 0, 0, 'A', 'd', 'a'};
            for (byte b : frame) {
                client.send(new byte[] {b});
            }
            assertThat(running.hub.next(Input.NameGiven.class).name()).isEqualTo("Ada");
        }
    }

    @Test
    void manyFramesInOnePieceAreTakenApart() throws Exception {
        try (RawClient client = running.raw().upgraded("Sec-WebSocket-Protocol: chat.v1")) {
            byte[] ping = "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8);
            ByteBuffer frames = ByteBuffer.allocate(20_000 * (ping.length + 6));
            for (int i = 0; i < 20_000; i++) {
                frames.put((byte) TEXT)
                        .put((byte) (0x80 | ping.length))
                        .putInt(0)
                        .put(ping);
            }
            client.send(frames.array());
            for (int i = 0; i < 20_000; i++) {
                running.hub.next(Input.Asked.class);
            }
            assertThat(running.hub.hasMore()).isFalse();
        }
    }

    @Test
    void whatFollowsACloseFrameIsIgnored() throws Exception {
        try (RawClient client = running.raw().upgraded()) {
            client.frame(0x88, new byte[] {3, (byte) 0xE8});
            client.text("too late");
            assertThat(client.readCloseCode()).isEqualTo(1000);
            assertThat(client.isAtEnd()).isTrue();
        }
        running.hub.next(Input.Closed.class);
        running.hub.settle();
        assertThat(running.hub.hasMore()).isFalse();
    }

    @Test
    void clientThatVanishesIsClosed() throws Exception {
        RawClient client = running.raw().upgraded();
        Input.Listening listening = running.hub.next(Input.Listening.class);
        client.close();
        assertThat(running.hub.next(Input.Closed.class).from()).isSameAs(listening.from());
    }

    @Test
    void framesSentWithTheHandshakeAreNotLost() throws Exception {
        try (RawClient client = running.raw()) {
            byte[] head = RawClient.handshake();
            byte[] frame = {(byte) TEXT, (byte) 0x83, 0, 0, 0, 0, 'A', 'd', 'a'};
            client.send(ByteBuffer.allocate(head.length + frame.length)
                    .put(head)
                    .put(frame)
                    .array());
            assertThat(client.head()).contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(running.hub.next(Input.NameGiven.class).name()).isEqualTo("Ada");
        }
    }
}
