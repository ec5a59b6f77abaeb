package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.ServerStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection to a server, from the first question to its end; each try takes a new one. Owned by the client's
/// thread.
///
/// It begins by asking the address for its server's id, since the secret that makes one the same person belongs to that
/// id, and is shown to nobody else.
final class Connection implements Link.Listener {
    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final int FIRST_OWN_CLOSE_CODE = 4000;

    interface Listener {
        /// What passes between this client and that server.
        Exchange exchangeWith(ServerId server);

        void welcomed(Exchange with, Event.Welcome welcome);

        /// Anything came, understood or not.
        void heard();

        /// What came after the welcome.
        void received(Answer answer);

        /// It came to nothing, or ended; another try may do better.
        void failed(Refusal why);

        /// Another try would end in the same way.
        void refused(Refusal why);
    }

    /// Where to, and as whom.
    record Target(ServerAddress address, DisplayName name) {}

    private final ServerSession.Parts parts;
    private final Target target;
    private final Listener listener;
    /// To the welcome.
    private final Countdown countdown;

    private @Nullable ServerStatus found;
    private @Nullable Exchange exchange;
    private @Nullable Link link;
    private boolean welcomed;
    private boolean ended;

    private Connection(ServerSession.Parts parts, Target target, Listener listener) {
        this.parts = parts;
        this.target = target;
        this.listener = listener;
        this.countdown = new Countdown(parts.thread());
    }

    static Connection begin(ServerSession.Parts parts, Target target, Listener listener) {
        Connection connection = new Connection(parts, target, listener);
        connection.probe();
        return connection;
    }

    void send(Command command, @Nullable String ref) {
        if (link != null) {
            link.send(command, ref);
        }
    }

    /// The listener hears nothing more.
    ///
    /// @return the thread that says goodbye to the server, where there is one
    Optional<Thread> end() {
        ended = true;
        countdown.cancel();
        Link last = link;
        link = null;
        return Optional.ofNullable(last).map(Link::end);
    }

    private void probe() {
        ServerAddress address = target.address();
        countdown.start(parts.timing().connectWithin(), () -> listener.failed(new Refusal.NothingAnswers(address)));
        Thread.ofVirtual().name("probing").start(() -> {
            ServerProbe.Result result = ServerProbe.ask(address, parts.timing().connectWithin());
            parts.thread().execute(() -> probed(result));
        });
    }

    private void probed(ServerProbe.Result result) {
        if (ended) {
            return;
        }
        switch (result) {
            case ServerProbe.NotFound none -> listener.failed(none.why());
            case ServerProbe.Found server -> {
                found = server.status();
                exchange = listener.exchangeWith(server.status().id());
                link = Link.open(target.address(), parts.timing().connectWithin(), parts.thread(), this);
            }
        }
    }

    @Override
    public void opened(Link opened) {
        if (exchange != null) {
            opened.send(exchange.hello(parts.store().identities().of(exchange.server()), target.name()), null);
        }
    }

    @Override
    public void notOpened(Link tried, int status) {
        if (found != null) {
            listener.failed(Refusal.ofHandshake(target.address(), status, found));
        }
    }

    @Override
    public void received(Link from, String frame) {
        listener.heard();
        try {
            Codec.decodeEvent(frame).ifPresent(this::received);
        } catch (ProtocolException e) {
            LOG.log(Level.WARNING, "What the server says is not understood: {0}", e.getMessage());
            listener.failed(new Refusal.NotEarshot(target.address()));
        }
    }

    private void received(Answer answer) {
        if (welcomed) {
            listener.received(answer);
        } else if (answer.event() instanceof Event.Welcome welcome) {
            welcomed(welcome);
        } else if (answer.event() instanceof Event.Refused refused) {
            helloRefused(refused);
        }
    }

    private void welcomed(Event.Welcome welcome) {
        if (exchange == null || !exchange.server().equals(welcome.server().id())) {
            // Replaced between the two questions, or not what it says it is.
            listener.failed(new Refusal.NotEarshot(target.address()));
            return;
        }
        countdown.cancel();
        welcomed = true;
        listener.welcomed(exchange, welcome);
    }

    private void helloRefused(Event.Refused refused) {
        switch (refused.code()) {
            case NAME_TAKEN, NAME_INVALID -> listener.refused(new Refusal.NameRefused(ServerSaid.of(refused)));
            default -> listener.failed(new Refusal.TurnedAway(target.address(), ServerSaid.of(refused)));
        }
    }

    @Override
    public void closed(Link by, int code, String reason) {
        Refusal why = new Refusal.TurnedAway(target.address(), new ServerSaid(null, reason));
        if (CloseCode.of(code).map(CloseCode::comeBack).orElse(code < FIRST_OWN_CLOSE_CODE)) {
            listener.failed(why);
        } else {
            listener.refused(why);
        }
    }
}
