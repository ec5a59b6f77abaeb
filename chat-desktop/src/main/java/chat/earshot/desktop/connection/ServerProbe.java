package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.ServerStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks whether an Earshot server is at an address, and which. Stateless, for any thread but the one that draws: it
/// blocks.
public final class ServerProbe {
    /// Many times what a server has to say of itself.
    private static final int MAX_BYTES = 65_536;

    private ServerProbe() {}

    public sealed interface Result {}

    /// @param roundTrip from asking to the answer, connecting included
    public record Found(ServerStatus status, Duration roundTrip) implements Result {}

    public record NotFound(Refusal why) implements Result {}

    /// Asks `/status`, with `patience` for connecting, and as much again for the answer.
    public static Result ask(ServerAddress address, Duration patience) {
        long start = System.nanoTime();
        try {
            ServerStatus status = Codec.decodeStatus(body(address, patience));
            return new Found(status, Duration.ofNanos(System.nanoTime() - start));
        } catch (UnknownHostException _) {
            return new NotFound(new Refusal.NoSuchHost(address));
        } catch (SocketTimeoutException | ConnectException | NoRouteToHostException _) {
            return new NotFound(new Refusal.NothingAnswers(address));
        } catch (IOException | ProtocolException _) {
            return new NotFound(new Refusal.NotEarshot(address));
        }
    }

    private static String body(ServerAddress address, Duration patience) throws IOException {
        // A server on one's own network is never behind a proxy.
        HttpURLConnection connection =
                (HttpURLConnection) address.status().toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
