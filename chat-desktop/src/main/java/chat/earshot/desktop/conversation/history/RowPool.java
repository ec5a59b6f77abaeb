package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/// The rows that exist: about as many as fit into the window, whatever the length of the history. A row stays with its
/// message as long as that is seen, and then goes to one that looks alike, since new colours and lines are what costs
/// most. FX thread.
final class RowPool {
    /// As long as there are fewer, a further row is made rather than one changed that looks different.
    private static final int ENOUGH_SPARE = 24;

    private final RowActions actions;
    private final Moments moments;
    private final List<Node> children;
    /// The one that was used last at the end.
    private final List<MessageRow> spare = new ArrayList<>();
    private Map<MessageId, MessageRow> before = new HashMap<>();
    private Map<MessageId, MessageRow> now = new HashMap<>();

    /// @param children where rows are put
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
            row = alike(content).orElseGet(this::another);
            row.setVisible(true);
        }
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
            spare.add(row);
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

    private Optional<MessageRow> alike(RowContent content) {
        for (int i = spare.size() - 1; i >= 0; i--) {
            if (spare.get(i).content().looksLike(content)) {
                return Optional.of(spare.remove(i));
            }
        }
        return Optional.empty();
    }

    private MessageRow another() {
        if (spare.size() >= ENOUGH_SPARE) {
            return spare.removeFirst();
        }
        MessageRow row = new MessageRow(actions, moments);
        children.add(row);
        return row;
    }
}
