package chat.earshot.common.protocol;

import java.time.Duration;

/// The numbers and names that both sides of the wire agree on.
public final class Protocol {
    /// Offered as `Sec-WebSocket-Protocol`; without it the plain dialect is spoken.
    public static final String V1 = "chat.v1";

    public static final String CHAT_PATH = "/chat";
    public static final String STATUS_PATH = "/status";
    public static final String HEALTH_PATH = "/health";

    public static final int DEFAULT_PORT = 1337;

    /// A larger frame from a client closes with [CloseCode#TOO_LARGE].
    public static final int MAX_FRAME_BYTES = 65_536;

    /// The longest `ref` that a command may carry, in characters.
    public static final int MAX_REF_CHARS = 64;

    /// Messages in the first `history`, and in that of the plain dialect.
    public static final int FIRST_PAGE = 100;
    /// Messages in a `history` that says no `limit`.
    public static final int DEFAULT_PAGE = 50;
    /// Messages in one `history` or `changes` at most.
    public static final int MAX_PAGE = 200;
    /// Above this many changes a client gets a fresh page instead of them.
    public static final int MAX_CHANGES = 1_000;
    /// People in `welcome` at most.
    public static final int MAX_PEOPLE = 500;
    /// With more people online, joins and leaves are not told one by one.
    public static final int MAX_ONLINE_TOLD = 200;

    /// Rooms in one `rooms`, and people in one `who`.
    public static final int MAX_LISTED = 100;
    /// Rooms that one person may be in.
    public static final int MAX_ROOMS = 300;

    /// How often `typing` of one person is passed on at most.
    public static final Duration TYPING_EVERY = Duration.ofSeconds(3);
    /// How long a code for another device is good.
    public static final Duration LINK_KEPT = Duration.ofMinutes(5);

    /// Without a `hello` for so long, a connection is closed.
    public static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
    /// How long somebody may be away before `left` is told.
    public static final Duration GRACE_BEFORE_LEFT = Duration.ofSeconds(5);
    /// How often `presence` is told at most.
    public static final Duration PRESENCE_EVERY = Duration.ofSeconds(5);
    /// Silence after which either side asks for a sign of life.
    public static final Duration PING_AFTER = Duration.ofSeconds(20);
    /// Silence after which the server gives a connection up.
    public static final Duration DEAD_AFTER = Duration.ofSeconds(60);
    /// A name is kept for somebody who was not seen for so long.
    public static final Duration NAME_KEPT = Duration.ofDays(30);

    private Protocol() {}
}
