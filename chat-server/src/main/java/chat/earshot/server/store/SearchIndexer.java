package chat.earshot.server.store;

import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.SearchSource.Changed;
import chat.earshot.server.store.search.IndexFile;
import chat.earshot.server.store.search.IndexWriter;
import chat.earshot.server.store.search.IndexWriter.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings the index up to what the log has, in steps that are each committed: whenever it is ended, the next start goes
/// on from there. Owned by the thread that runs it.
final class SearchIndexer implements AutoCloseable {
    private static final int STEP = 1_000;

    /// Hears how far it has come, between steps.
    interface Watcher {
        /// @param left messages of an earlier history that are not in the index yet
        /// @return whether to go on
        boolean goesOn(long left);
    }

    private final SearchSource source;
    private final IndexWriter index;

    SearchIndexer(SearchSource source, IndexFile file) throws SQLException {
        this.source = source;
        this.index = new IndexWriter(file);
    }

    /// Reads all that the log had when this was called.
    void catchUp(Watcher watcher) throws SQLException, StorageException {
        try {
            if (index.marks().isEmpty()) {
                noteAll();
            }
            if (readNoted(watcher)) {
                readChanges(watcher);
            }
        } finally {
            index.rollBack();
        }
    }

    /// A history that was there before its index: rooms are not read one after the other, since what is found is to
    /// come in the order in which it was said.
    private void noteAll() throws SQLException, StorageException {
        Map<Long, Long> revisions = source.all(index::note);
        for (Map.Entry<Long, Long> room : revisions.entrySet()) {
            index.mark(room.getKey(), room.getValue());
        }
        index.commit();
    }

    private boolean readNoted(Watcher watcher) throws SQLException, StorageException {
        long left = index.notedCount();
        while (left > 0) {
            if (!watcher.goesOn(left)) {
                return false;
            }
            List<Place> places = index.noted(STEP);
            put(source.at(places));
            index.done(places.size());
            index.commit();
            left -= places.size();
        }
        return watcher.goesOn(0);
    }

    private void readChanges(Watcher watcher) throws SQLException, StorageException {
        Map<Long, Long> revisions = source.revisions();
        Map<Long, Long> marks = index.marks();
        Map<Long, Long> behind = new HashMap<>(revisions);
        behind.entrySet().removeIf(room -> marks.getOrDefault(room.getKey(), 0L) >= room.getValue());
        while (!behind.isEmpty() && watcher.goesOn(0)) {
            step(marks, behind);
        }
        for (Long room : marks.keySet()) {
            if (!revisions.containsKey(room)) {
                forget(room, watcher);
            }
        }
    }

    /// Some changes of each room that is behind, together in the order in which they were said.
    private void step(Map<Long, Long> marks, Map<Long, Long> behind) throws SQLException, StorageException {
        List<Changed> changes = new ArrayList<>();
        for (Long room : List.copyOf(behind.keySet())) {
            SearchSource.Changes found = source.changes(room, marks.getOrDefault(room, 0L), STEP);
            changes.addAll(found.changes());
            marks.put(room, found.rev());
            index.mark(room, found.rev());
            if (found.changes().isEmpty() || found.rev() >= behind.getOrDefault(room, 0L)) {
                behind.remove(room);
            }
        }
        changes.sort(Comparator.comparing(Changed::at)
                .thenComparingLong(changed -> changed.place().seq()));
        put(changes);
        index.commit();
    }

    private void forget(long room, Watcher watcher) throws SQLException {
        while (watcher.goesOn(0) && index.removeSome(room, STEP)) {
            index.commit();
        }
        index.commit();
    }

    private void put(List<Changed> changes) throws SQLException {
        for (Changed changed : changes) {
            if (changed.message() == null) {
                index.remove(changed.place());
            } else {
                index.put(changed.message());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        index.close();
    }
}
