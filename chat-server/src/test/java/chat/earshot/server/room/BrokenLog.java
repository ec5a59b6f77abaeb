package chat.earshot.server.room;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Span;
import java.util.List;

/// A log that notes every change, and fails to read in a way that nobody foresaw.
final class BrokenLog implements MessageLog {

    @Override
    public List<Outcome> append(List<Change> changes) {
        return changes.stream().<Outcome>map(change -> new Outcome.Noted()).toList();
    }

    @Override
    public List<Outcome> recover() {
        return List.of();
    }

    @Override
    public List<Outcome> untold(List<Change> changes, List<Outcome> outcomes) {
        return List.of();
    }

    @Override
    public Page page(RoomId room, Span span, int limit) {
        throw new IllegalStateException("A mistake.");
    }

    @Override
    public CatchUp since(RoomId room, long cursor, int limit) {
        throw new IllegalStateException("A mistake.");
    }

    @Override
    public Finder finder() {
        throw new UnsupportedOperationException("Nobody searches here.");
    }

    @Override
    public Directory directory() {
        throw new IllegalStateException("A mistake.");
    }

    @Override
    public void close() {}
}
