package chat.earshot.server.web.http;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.server.web.socket.Handshake;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;

/// Answers every HTTP request. On selector threads: all answers are in memory.
public final class FrontHandler extends HttpHandler {
    private static final Logger LOG = System.getLogger(FrontHandler.class.getName());
    private static final RequestExecutorProvider AT_ONCE = new RequestExecutorProvider.SameThreadProvider();

    /// The library's table has no word for it, and would say "CUSTOM".
    private static final HttpStatus UPGRADE_REQUIRED = HttpStatus.newHttpStatus(426, "Upgrade Required");

    private static final String FOLDER = "/web";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final StaticPages pages = new StaticPages(FOLDER);
    private final StatusPage status;
    private final HealthPage health;
    private final HandshakePage handshake;

    public FrontHandler(Supplier<ServerStatus> status, BooleanSupplier healthy, Handshake handshake) {
        this.status = new StatusPage(status);
        this.health = new HealthPage(healthy);
        this.handshake = new HandshakePage(handshake);
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return AT_ONCE;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        write(replyOrApology(request), request, response);
    }

    private Reply replyOrApology(Request request) {
        try {
            return reply(request);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request could not be answered", e);
            return Reply.text(500, "Something went wrong here. The server's log says what.");
        }
    }

    private Reply reply(Request request) {
        if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
            return Reply.text(405, "Only GET and HEAD are answered here.", Map.of("Allow", "GET, HEAD"));
        }
        if (hasBody(request)) {
            return Reply.text(400, "A GET request has no body.");
        }
        String path = request.getRequest().getRequestURI();
        return switch (path) {
            case Protocol.CHAT_PATH -> handshake.reply(request.getRequest());
            case Protocol.STATUS_PATH -> status.reply();
            case Protocol.HEALTH_PATH -> health.reply();
            default -> file(path, request);
        };
    }

    private Reply file(String path, Request request) {
        StaticFile file = pages.find(path);
        return file == null
                ? Reply.notFound()
                : file.reply(request.getHeader("Accept-Encoding"), request.getHeader("If-None-Match"));
    }

    private static HttpStatus statusOf(Reply reply) {
        return reply.status() == UPGRADE_REQUIRED.getStatusCode()
                ? UPGRADE_REQUIRED
                : HttpStatus.getHttpStatus(reply.status());
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void write(Reply reply, Request request, Response response) throws IOException {
        response.setStatus(statusOf(reply));
        // Whose clock is wrong is asked when times look odd.
        response.setHeader("Date", DATE.format(Instant.now()));
        SafetyHeaders.ALL.forEach(response::setHeader);
        reply.headers().forEach(response::setHeader);
        if (reply.status() == 304) {
            return;
        }
        response.setContentType(reply.contentType());
        response.setContentLength(reply.body().length);
        if (reply.status() >= 400 && hasBody(request)) {
            response.setHeader("Connection", "close");
        }
        if (request.getMethod() != Method.HEAD) {
            response.getOutputStream().write(reply.body());
        }
    }
}
