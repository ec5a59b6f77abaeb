package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Span;
import java.util.List;

/// A port: the truth. What [#append] has returned for survives the process being killed and the power going off.
public interface MessageLog extends AutoCloseable {

    /// Stores the changes in one transaction, in this order, and says what became of each. A room's revisions have no
    /// gaps. Called by one thread.
    ///
    /// @throws StorageException when nothing of it was stored, or it can't be known; before the next call
    /// [#recover] has to succeed
    List<Outcome> append(List<Change> changes) throws StorageException;

    /// Makes sure, after an [#append] that threw, that changes can be stored again: it stores something that
    /// changes nothing. Called by the same thread.
    ///
    /// @return what that append did store without being able to tell, in its order and not told to anybody:
    /// messages as [Outcome.Repeated], all else as it would have been answered; mostly nothing
    List<Outcome> recover() throws StorageException;

    /// What of a batch has to be told to all, as in [#recover], when it was stored after its senders were refused
    /// because it took too long. Called by the same thread.
    ///
    /// @param outcomes what [#append] returned for these changes
    List<Outcome> untold(List<Change> changes, List<Outcome> outcomes) throws StorageException;

    /// Part of a room's history. Called by any thread, as all that follow.
    Page page(RoomId room, Span span, int limit) throws StorageException;

    /// What changed above the revision `cursor`.
    CatchUp since(RoomId room, long cursor, int limit) throws StorageException;

    /// The people of this log. For any thread.
    Directory directory();

    /// Searches this log. For any thread.
    Finder finder();

    @Override
    void close();

    /// A consistent look at a room.
    ///
    /// @param messages oldest first
    /// @param rev the room's revision at that moment
    record Page(List<ChatMessage> messages, long rev, boolean moreBefore, boolean moreAfter) {}

    /// What a returning client is given.
    sealed interface CatchUp {
        /// The next changes, in order of `rev`.
        ///
        /// @param rev the cursor after these: the room's revision when there are no more
        record Changes(List<ChatMessage> messages, long rev, boolean more) implements CatchUp {}

        /// It was away for too long, or the cursor is none of this room's: a fresh first page.
        record Reset(Page page) implements CatchUp {}
    }
}
