package chat.earshot.desktop.conversation.history;

import java.util.Arrays;

/// The height of every row, estimated or measured, in a Fenwick tree: where a row begins, and which row is at a place,
/// are found in logarithmic time. It belongs to the thread of its view.
final class RowHeights {
    private double[] heights = new double[256];
    /// `tree[i]` is the sum of the `lowbit(i)` heights before place i; one-based.
    private double[] tree = new double[257];

    private int size;

    int size() {
        return size;
    }

    double get(int index) {
        return heights[index];
    }

    double total() {
        return top(size);
    }

    /// The sum of the heights before this row.
    double top(int index) {
        double sum = 0;
        for (int i = index; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    /// The row at this distance from the top, the nearest one when it is outside.
    int indexAt(double distance) {
        int place = 0;
        double rest = distance;
        for (int step = Integer.highestOneBit(Math.max(size, 1)); step > 0; step >>= 1) {
            if (place + step <= size && tree[place + step] <= rest) {
                place += step;
                rest -= tree[place];
            }
        }
        return Math.clamp(place, 0, Math.max(0, size - 1));
    }

    void set(int index, double height) {
        double more = height - heights[index];
        if (more == 0) {
            return;
        }
        heights[index] = height;
        for (int i = index + 1; i <= size; i += i & -i) {
            tree[i] += more;
        }
    }

    /// Puts these heights in the place of `removed` ones.
    void splice(int from, int removed, double[] inserted) {
        int newSize = size - removed + inserted.length;
        reserve(newSize);
        System.arraycopy(heights, from + removed, heights, from + inserted.length, size - from - removed);
        System.arraycopy(inserted, 0, heights, from, inserted.length);
        boolean sameBefore = from + removed == size && inserted.length <= 8;
        size = newSize;
        if (sameBefore) {
            for (int i = from + 1; i <= size; i++) {
                sumUp(i);
            }
        } else {
            rebuild();
        }
    }

    private void reserve(int wanted) {
        if (wanted > heights.length) {
            int capacity = Math.max(wanted, heights.length * 2);
            heights = Arrays.copyOf(heights, capacity);
            tree = Arrays.copyOf(tree, capacity + 1);
        }
    }

    private void sumUp(int place) {
        double sum = heights[place - 1];
        int lowest = place - (place & -place);
        for (int i = place - 1; i > lowest; i -= i & -i) {
            sum += tree[i];
        }
        tree[place] = sum;
    }

    private void rebuild() {
        for (int i = 1; i <= size; i++) {
            tree[i] = heights[i - 1];
        }
        for (int i = 1; i <= size; i++) {
            int parent = i + (i & -i);
            if (parent <= size) {
                tree[parent] += tree[i];
            }
        }
    }
}
