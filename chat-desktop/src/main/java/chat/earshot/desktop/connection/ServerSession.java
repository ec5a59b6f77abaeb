package chat.earshot.desktop.connection;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.LocalStore;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// From joining a server to leaving it: connects, notices when the connection is gone, and comes back. Owned by the
/// client's thread.
final class ServerSession implements Connection.Listener, Lookout.Listener {
    /// What a session works with. Immutable.
    record Parts(
            ClientThread thread,
            LocalStore store,
            ChatClient.Listener listener,
            Timing timing,
            Surroundings surroundings) {}

    private final Parts parts;
    private final Timing timing;
    private final Connection.Target target;
    private final Backoff backoff;
    private final Lookout lookout;
    /// To the next try.
    private final Countdown countdown;

    private ConnectionState state;
    /// Whether a loss, or a try that fails, is for waiting: there is a conversation to be read meanwhile.
    private boolean comesBack;
    private boolean ended;
    private @Nullable Connection connection;
    /// With the server that welcomed last, in this session or in an earlier one at the same address.
    private @Nullable Exchange exchange;
    private long onlineSince;

    private ServerSession(Parts parts, Connection.Target target) {
        this.parts = parts;
        this.timing = parts.timing();
        this.target = target;
        this.backoff = new Backoff(timing.firstRetry(), timing.lastRetry(), new Random());
        this.state = new ConnectionState.Connecting(target.address());
        this.countdown = new Countdown(parts.thread());
        this.lookout = new Lookout(parts.thread(), timing, parts.surroundings(), this);
    }

    static ServerSession start(Parts parts, ServerAddress address, DisplayName name) {
        ServerSession session = new ServerSession(parts, new Connection.Target(address, name));
        session.enter(session.state);
        session.restore();
        session.connect();
        return session;
    }

    /// For the outbox and the pages: with the server that welcomed last, if one ever did at this address.
    Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    void tryNow() {
        if (state instanceof ConnectionState.Waiting waiting) {
            enter(new ConnectionState.Reconnecting(target.address(), waiting.why(), waiting.attempt()));
            connect();
        }
    }

    /// Ends it for good.
    ///
    /// @return the thread that says goodbye to the server, where there is one
    Optional<Thread> end() {
        ended = true;
        lookout.end();
        return disconnect();
    }

    /// Shows the last conversation that was held at this address. Should another server answer there, its own takes its
    /// place.
    private void restore() {
        parts.store().history().lastServerAt(target.address().toString()).ifPresent(server -> {
            Exchange last = new Exchange(server, parts.store(), parts.listener());
            if (last.tellKept()) {
                exchange = last;
                comesBack = true;
                last.tellDrafts();
                last.tellOutbox();
            }
        });
    }

    private void connect() {
        disconnect();
        connection = Connection.begin(parts, target, this);
    }

    @Override
    public Exchange exchangeWith(ServerId server) {
        return exchange != null && exchange.server().equals(server)
                ? exchange
                : new Exchange(server, parts.store(), parts.listener());
    }

    @Override
    public void welcomed(Exchange with, Event.Welcome welcome) {
        comesBack = true;
        boolean another = with != exchange;
        exchange = with;
        parts.store().history().welcomed(target.address().toString(), welcome);
        parts.store().visited().welcomed(target.address().toString(), welcome.server());
        onlineSince = System.nanoTime();
        lookout.online();
        if (another) {
            tellNew(with, welcome);
        } else {
            parts.listener().received(welcome);
        }
        enter(new ConnectionState.Online(target.address()));
        if (connection != null) {
            with.begin(welcome, connection::send);
        }
    }

    private void tellNew(Exchange another, Event.Welcome welcome) {
        another.tellKept();
        parts.listener().received(welcome);
        another.tellDrafts();
    }

    @Override
    public void heard() {
        lookout.heard();
    }

    @Override
    public void received(Answer answer) {
        Exchange with = exchange;
        if (with == null) {
            return;
        }
        switch (with.received(answer)) {
            case Exchange.GoOn _ -> {
                // Nothing is missing.
            }
            case Exchange.StartOver _ -> lost(Reason.Own.SOMETHING_MISSED);
            case Exchange.TryLater later -> {
                Duration pause = Objects.requireNonNullElse(later.after(), timing.sayAgainAfter());
                parts.thread().after(pause, () -> release(with, later.room()));
            }
        }
    }

    private void release(Exchange with, RoomId room) {
        if (!ended) {
            with.release(room);
        }
    }

    @Override
    public void ask() {
        if (connection != null) {
            connection.send(new Command.Ping(), null);
        }
    }

    @Override
    public void silent() {
        lost(Reason.Own.NO_SIGN_OF_LIFE);
    }

    /// A try that is under way may have begun in the old network.
    @Override
    public void tryAgain() {
        backoff.reset();
        if (state instanceof ConnectionState.Reconnecting) {
            connect();
        } else {
            tryNow();
        }
    }

    /// A try that came to nothing: at the first contact somebody has to look at it, later it is tried again.
    @Override
    public void failed(Refusal why) {
        if (state instanceof ConnectionState.Online) {
            lost(Reason.Own.LOST);
        } else if (comesBack) {
            comeBackLater(why);
        } else {
            refused(why);
        }
    }

    private void lost(Reason why) {
        if (System.nanoTime() - onlineSince >= timing.stableAfter().toNanos()) {
            backoff.reset();
        }
        comeBackLater(why);
    }

    private void comeBackLater(Reason why) {
        disconnect();
        Duration delay = backoff.next();
        enter(new ConnectionState.Waiting(
                target.address(), why, System.nanoTime() + delay.toNanos(), backoff.attempts()));
        interruptExchange();
        countdown.start(delay, this::tryNow);
    }

    @Override
    public void refused(Refusal why) {
        disconnect();
        enter(new ConnectionState.Refused(target.address(), why));
        interruptExchange();
    }

    private void interruptExchange() {
        if (exchange != null) {
            exchange.interrupt();
        }
    }

    private Optional<Thread> disconnect() {
        countdown.cancel();
        lookout.offline();
        Connection last = connection;
        connection = null;
        return Optional.ofNullable(last).flatMap(Connection::end);
    }

    private void enter(ConnectionState next) {
        state = next;
        parts.listener().stateChanged(next);
    }
}
