package chat.earshot.server.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/// Ends HTTP connections on which no whole request came for a while, so that nobody can hold them by sending one byte
/// now and then. Placed behind the HTTP codec. Selector threads, and whichever thread calls [#endIdle].
public final class PatienceFilter extends BaseFilter {
    private final Duration patience;
    private final Map<Connection<?>, Long> lastRequests = new ConcurrentHashMap<>();

    public PatienceFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        lastRequests.put(context.getConnection(), System.nanoTime());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        lastRequests.replace(context.getConnection(), System.nanoTime());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        lastRequests.remove(context.getConnection());
        return context.getInvokeAction();
    }

    /// To be called now and then.
    public void endIdle() {
        long now = System.nanoTime();
        lastRequests.forEach((connection, last) -> {
            if (!speaksHttp(connection)) {
                lastRequests.remove(connection);
            } else if (now - last >= patience.toNanos()) {
                connection.terminateSilently();
            }
        });
    }

    /// Whoever takes a connection over gives it a processor of its own.
    private static boolean speaksHttp(Connection<?> connection) {
        return connection.isOpen()
                && Objects.equals(
                        connection.getProcessor(), connection.getTransport().getProcessor());
    }
}
