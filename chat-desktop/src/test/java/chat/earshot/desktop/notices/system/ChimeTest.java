package chat.earshot.desktop.notices.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChimeTest {
    private final ShortBuffer samples =
            ByteBuffer.wrap(Chime.samples()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();

    @Test
    void itIsHeardAndNeverTooLoud() {
        int loudest = IntStream.range(0, samples.limit())
                .map(i -> Math.abs(samples.get(i)))
                .max()
                .orElse(0);
        assertThat(loudest).isBetween(Short.MAX_VALUE / 8, Short.MAX_VALUE / 2);
    }

    @Test
    void itBeginsAndEndsWithoutAClick() {
        assertThat(samples.get(0)).isZero();
        assertThat(Math.abs(samples.get(samples.limit() - 1))).isLessThan((short) 40);
        int steepest = IntStream.range(1, samples.limit())
                .map(i -> Math.abs(samples.get(i) - samples.get(i - 1)))
                .max()
                .orElse(0);
        assertThat(steepest).isLessThan(Short.MAX_VALUE / 10);
    }

    @Test
    void itIsShort() {
        assertThat(samples.limit()).isLessThan(Chime.RATE);
    }
}
