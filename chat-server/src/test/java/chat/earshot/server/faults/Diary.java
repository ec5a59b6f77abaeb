package chat.earshot.server.faults;

import java.util.ArrayList;
import java.util.List;

/// What happened to one client, in order, across all its connections. For any thread.
public final class Diary {
    private final String client;
    private final List<Noted> notes = new ArrayList<>();

    /// @param client the name under which it writes
    public Diary(String client) {
        this.client = client;
    }

    public String client() {
        return client;
    }

    public synchronized void note(Noted noted) {
        notes.add(noted);
    }

    public synchronized List<Noted> notes() {
        return List.copyOf(notes);
    }
}
