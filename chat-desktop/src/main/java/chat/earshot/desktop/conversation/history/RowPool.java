package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/// The rows that exist: about as many as fit into the window, whatever the length of the history. A row stays with its
/// message as long as that is seen. FX thread.
final class RowPool {
    private final RowActions actions;
    private final Moments moments;
    private final List<Node> children;
    private final Deque<MessageRow> spare = new ArrayDeque<>();
    private Map<MessageId, MessageRow> before = new HashMap<>();
    private Map<MessageId, MessageRow> now = new HashMap<>();

    /// @param children where rows are put, under what is there already
    RowPool(RowActions actions, Moments moments, List<Node> children) {
        this.actions = actions;
        this.moments = moments;
        this.children = children;
    }

    void begin() {
        Map<MessageId, MessageRow> shown = now;
        now = before;
        before = shown;
    }

    MessageRow take(RowContent content, RowMetrics metrics) {
        MessageId id = content.entry().id();
        MessageRow row = now.containsKey(id) ? now.get(id) : before.remove(id);
        if (row == null) {
            row = spare.isEmpty() ? create() : spare.pop();
        }
        row.setVisible(true);
        if (!row.shows(content, metrics)) {
            row.show(content, metrics);
            // Measuring needs the fonts.
            row.applyCss();
        }
        now.put(id, row);
        return row;
    }

    void end() {
        before.values().forEach(row -> {
            row.setVisible(false);
            spare.push(row);
        });
        before.clear();
    }

    /// The rows of the last layout.
    Iterable<MessageRow> shown() {
        return now.values();
    }

    int created() {
        return now.size() + spare.size();
    }

    private MessageRow create() {
        MessageRow row = new MessageRow(actions, moments);
        children.addFirst(row);
        return row;
    }
}
