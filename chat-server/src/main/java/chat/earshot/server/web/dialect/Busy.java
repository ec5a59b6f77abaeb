package chat.earshot.server.web.dialect;

/// What people read when the hub's mailbox is full.
final class Busy {
    static final String SENTENCE = "The server is busy. Try again in a moment.";

    private Busy() {}
}
