package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.cache.LocalStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// From joining a server to leaving it: connects, notices when the connection is gone, and comes back. Owned by the
/// client's thread.
///
/// Each connection begins by asking the address for its server's id, since the secret that makes one the same person
/// belongs to that id, and is shown to nobody else.
final class ServerSession implements Link.Listener {
    private static final Logger LOG = System.getLogger(ServerSession.class.getName());
    private static final int FIRST_OWN_CLOSE_CODE = 4000;

    /// What a session works with. Immutable.
    ///
    /// @param wall to notice sleep by
    record Parts(
            ClientThread thread, LocalStore store, ChatClient.Listener listener, Timing timing, InstantSource wall) {}

    private final Parts parts;
    private final Timing timing;
    private final ServerAddress address;
    private final DisplayName name;
    private final Backoff backoff;
    private final SleepWatch sleep;
    private final ClientThread.Timer ticking;
    /// To the end of a try, or to the next one.
    private final Countdown countdown;

    private ConnectionState state;
    /// Whether a loss, or a try that fails, is for waiting: there is a conversation to be read meanwhile.
    private boolean comesBack;
    private boolean ended;
    /// Counts the tries, so that the late answer to an earlier one is known as such.
    private int attempt;
    private @Nullable Link link;
    private @Nullable ServerStatus found;
    /// With the server that welcomed last, in this session or in an earlier one at the same address.
    private @Nullable Exchange exchange;
    /// With the server that is being connected to; mostly the same.
    private @Nullable Exchange candidate;
    private @Nullable Pulse pulse;
    private long onlineSince;

    private ServerSession(Parts parts, ServerAddress address, DisplayName name) {
        this.parts = parts;
        this.timing = parts.timing();
        this.address = address;
        this.name = name;
        this.backoff = new Backoff(timing.firstRetry(), timing.lastRetry(), new Random());
        this.sleep =
                new SleepWatch(timing.tick(), System.nanoTime(), parts.wall().millis());
        this.state = new ConnectionState.Connecting(address);
        this.countdown = new Countdown(parts.thread());
        this.ticking = parts.thread().every(timing.tick(), this::tick);
    }

    static ServerSession start(Parts parts, ServerAddress address, DisplayName name) {
        ServerSession session = new ServerSession(parts, address, name);
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
            countdown.cancel();
            enter(new ConnectionState.Reconnecting(address, waiting.why(), waiting.attempt()));
            connect();
        }
    }

    /// Ends it for good.
    ///
    /// @return the thread that says goodbye to the server, where there is one
    Optional<Thread> end() {
        ended = true;
        ticking.cancel();
        return disconnect();
    }

    /// Shows the last conversation that was held at this address. Should another server answer there, its own takes its
    /// place.
    private void restore() {
        parts.store().history().lastServerAt(address.toString()).ifPresent(server -> {
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
        int current = ++attempt;
        countdown.start(timing.connectWithin(), () -> failed(new Refusal.NothingAnswers(address)));
        Thread.ofVirtual().name("probing").start(() -> {
            ServerProbe.Result result = ServerProbe.ask(address, timing.connectWithin());
            parts.thread().execute(() -> probed(current, result));
        });
    }

    private void probed(int probedAttempt, ServerProbe.Result result) {
        if (probedAttempt != attempt || ended) {
            return;
        }
        switch (result) {
            case ServerProbe.NotFound none -> failed(none.why());
            case ServerProbe.Found server -> {
                found = server.status();
                candidate = exchangeWith(server.status());
                link = Link.open(address, timing.connectWithin(), parts.thread(), this);
            }
        }
    }

    private Exchange exchangeWith(ServerStatus status) {
        if (exchange != null && exchange.server().equals(status.id())) {
            return exchange;
        }
        return new Exchange(status.id(), parts.store(), parts.listener());
    }

    @Override
    public void opened(Link opened) {
        if (opened == link && candidate != null) {
            Identity identity = parts.store().identities().of(candidate.server());
            opened.send(candidate.hello(identity, name), null);
        }
    }

    @Override
    public void notOpened(Link tried, int status) {
        if (tried == link && found != null) {
            failed(Refusal.ofHandshake(address, status, found));
        }
    }

    @Override
    public void received(Link from, String frame) {
        if (from != link) {
            return;
        }
        if (pulse != null) {
            pulse.heard(System.nanoTime());
        }
        try {
            Codec.decodeEvent(frame).ifPresent(this::received);
        } catch (ProtocolException e) {
            LOG.log(Level.WARNING, "What the server says is not understood: {0}", e.getMessage());
            failedOrLost(new Refusal.NotEarshot(address));
        }
    }

    private void received(Answer answer) {
        if (state instanceof ConnectionState.Online && exchange != null) {
            switch (exchange.received(answer)) {
                case Exchange.GoOn _ -> {
                    // Nothing is missing.
                }
                case Exchange.StartOver _ -> lost(Reason.Own.SOMETHING_MISSED);
                case Exchange.TryLater later ->
                    parts.thread().after(later.after() == null ? timing.sayAgainAfter() : later.after(), () -> {
                        if (!ended && exchange != null) {
                            exchange.release(later.room());
                        }
                    });
            }
        } else if (answer.event() instanceof Event.Welcome welcome) {
            welcomed(welcome);
        } else if (answer.event() instanceof Event.Refused refused) {
            helloRefused(refused);
        }
    }

    private void welcomed(Event.Welcome welcome) {
        if (link == null
                || candidate == null
                || !candidate.server().equals(welcome.server().id())) {
            // Replaced between the two questions, or not what it says it is.
            failed(new Refusal.NotEarshot(address));
            return;
        }
        countdown.cancel();
        comesBack = true;
        Exchange now = candidate;
        boolean another = now != exchange;
        exchange = now;
        parts.store().history().welcomed(address.toString(), welcome);
        onlineSince = System.nanoTime();
        pulse = new Pulse(timing.pingAfter(), timing.pongWithin(), onlineSince);
        if (another) {
            tellNew(now, welcome);
        } else {
            parts.listener().received(welcome);
        }
        enter(new ConnectionState.Online(address));
        now.begin(welcome, link::send);
    }

    private void tellNew(Exchange another, Event.Welcome welcome) {
        another.tellKept();
        parts.listener().received(welcome);
        another.tellDrafts();
    }

    private void helloRefused(Event.Refused refused) {
        switch (refused.code()) {
            case NAME_TAKEN, NAME_INVALID -> refuse(new Refusal.NameRefused(ServerSaid.of(refused)));
            default -> failed(new Refusal.TurnedAway(address, ServerSaid.of(refused)));
        }
    }

    @Override
    public void closed(Link by, int code, String reason) {
        if (by != link) {
            return;
        }
        boolean comeBack = CloseCode.of(code).map(CloseCode::comeBack).orElse(code < FIRST_OWN_CLOSE_CODE);
        if (comeBack) {
            failedOrLost(new Refusal.TurnedAway(address, new ServerSaid(null, reason)));
        } else {
            refuse(new Refusal.TurnedAway(address, new ServerSaid(null, reason)));
        }
    }

    private void tick() {
        long now = System.nanoTime();
        boolean slept = sleep.hasSlept(now, parts.wall().millis());
        if (state instanceof ConnectionState.Online && pulse != null && link != null) {
            switch (slept ? pulse.doubt(now) : pulse.check(now)) {
                case ALIVE -> {
                    // As it should be.
                }
                case ASK -> link.send(new Command.Ping(), null);
                case DEAD -> lost(Reason.Own.NO_SIGN_OF_LIFE);
            }
        } else if (slept) {
            backoff.reset();
            tryNow();
        }
    }

    private void failedOrLost(Refusal why) {
        if (state instanceof ConnectionState.Online) {
            lost(Reason.Own.LOST);
        } else {
            failed(why);
        }
    }

    /// A try that came to nothing: at the first contact somebody has to look at it, later it is tried again.
    private void failed(Refusal why) {
        if (comesBack) {
            comeBackLater(why);
        } else {
            refuse(why);
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
        enter(new ConnectionState.Waiting(address, why, System.nanoTime() + delay.toNanos(), backoff.attempts()));
        if (exchange != null) {
            exchange.interrupt();
        }
        countdown.start(delay, this::tryNow);
    }

    private void refuse(Refusal why) {
        disconnect();
        enter(new ConnectionState.Refused(address, why));
        if (exchange != null) {
            exchange.interrupt();
        }
    }

    private Optional<Thread> disconnect() {
        countdown.cancel();
        attempt++;
        pulse = null;
        Link last = link;
        link = null;
        return Optional.ofNullable(last).map(Link::end);
    }

    private void enter(ConnectionState next) {
        state = next;
        parts.listener().stateChanged(next);
    }
}
