package chat.earshot.desktop.diagnosis;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.desktop.connection.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/// Asks a port plain questions, without the parts of the app that hide what goes wrong. Stateless; it
/// blocks.
final class Wire {
    private static final int MAX_HEAD = 16_384;
    private static final int UNKNOWN = 0;
    /// The status of HTTP that makes a WebSocket of a connection.
    static final int SWITCHING = 101;

    /// A close frame of a client, masked with zeros.
    private static final byte[] GOODBYE = {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0};

    private Wire() {}

    /// How a port takes it that somebody connects.
    enum Reaction {
        TAKES,
        /// The computer is there and says that nobody listens.
        REFUSES,
        /// Nothing comes back at all.
        IGNORES,
        /// There is no way to it.
        NO_WAY
    }

    /// The first lines of an answer.
    ///
    /// @param status of HTTP; 0 when it isn't any
    record Head(int status, String text) {
        /// What the server's clock says, where it does.
        Optional<Instant> date() {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, "date:", 0, 5))
                    .findFirst()
                    .flatMap(line -> instant(line.substring(5).strip()));
        }
    }

    static Reaction knock(InetAddress address, int port, Duration patience) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
            return Reaction.TAKES;
        } catch (SocketTimeoutException _) {
            return Reaction.IGNORES;
        } catch (ConnectException e) {
            // Some systems say only after a while that nobody answers, and call it refusing, too.
            boolean timedOut = String.valueOf(e.getMessage()).contains("timed out");
            return timedOut ? Reaction.IGNORES : Reaction.REFUSES;
        } catch (IOException _) {
            return Reaction.NO_WAY;
        }
    }

    /// Asks for a WebSocket with the app's protocol, and ends it at once.
    static Head askForWebSocket(ServerAddress server, InetAddress address, Duration patience) throws IOException {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return ask(
                new InetSocketAddress(address, server.port()),
                patience,
                "GET " + Protocol.CHAT_PATH + " HTTP/1.1",
                "Host: " + server,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(key),
                "Sec-WebSocket-Protocol: " + Protocol.V1);
    }

    /// Asks what the server is: for what stands above the answer.
    static Head askForStatus(ServerAddress server, InetAddress address, Duration patience) throws IOException {
        return ask(
                new InetSocketAddress(address, server.port()),
                patience,
                "GET " + Protocol.STATUS_PATH + " HTTP/1.1",
                "Host: " + server,
                "Connection: close");
    }

    private static Head ask(InetSocketAddress place, Duration patience, String... lines) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(place, (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Head head = head(socket.getInputStream());
            if (head.status() == SWITCHING) {
                socket.getOutputStream().write(GOODBYE);
            }
            return head;
        }
    }

    private static Head head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0 && text.length() < MAX_HEAD; next = in.read()) {
            text.append((char) next);
            if (text.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        String[] first = text.toString().split("[ \r]", 3);
        boolean isHttp = first.length > 1 && first[0].startsWith("HTTP/1.") && first[1].matches("[0-9]{3}");
        return new Head(isHttp ? Integer.parseInt(first[1]) : UNKNOWN, text.toString());
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
