package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowHeightsTest {
    private final RowHeights heights = new RowHeights();
    private final List<Double> plain = new ArrayList<>();
    private final Random random = new Random(7);

    @Test
    void sumsAndPlacesAreThoseOfAPlainListAfterAnyChanges() {
        for (int round = 0; round < 400; round++) {
            change();
            assertSame();
        }
    }

    @Test
    void anEmptyTreeHasNoHeight() {
        assertThat(heights.total()).isZero();
        assertThat(heights.indexAt(10)).isZero();
    }

    private void change() {
        int from = random.nextInt(plain.size() + 1);
        int removed = random.nextInt(Math.min(plain.size() - from, 5) + 1);
        double[] inserted = new double[random.nextInt(12)];
        for (int i = 0; i < inserted.length; i++) {
            inserted[i] = random.nextInt(200);
        }
        heights.splice(from, removed, inserted);
        plain.subList(from, from + removed).clear();
        for (int i = 0; i < inserted.length; i++) {
            plain.add(from + i, inserted[i]);
        }
        if (!plain.isEmpty()) {
            int at = random.nextInt(plain.size());
            heights.set(at, 33);
            plain.set(at, 33.0);
        }
    }

    private void assertSame() {
        assertThat(heights.size()).isEqualTo(plain.size());
        double top = 0;
        for (int i = 0; i < plain.size(); i++) {
            assertThat(heights.top(i)).isEqualTo(top);
            if (plain.get(i) > 0) {
                assertThat(heights.indexAt(top)).isEqualTo(i);
                assertThat(heights.indexAt(top + plain.get(i) - 0.5)).isEqualTo(i);
            }
            top += plain.get(i);
        }
        assertThat(heights.total()).isEqualTo(top);
    }
}
