package chat.earshot.server.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"see https://a.example", "HTTP://X", "mail mailto:a@b.example", "(www.example.org)"})
    void whatClientsMakeALinkOfIsOne(String text) {
        assertThat(Traits.hasLink(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https is better", "http:// alone", "awww.sweet", "ftp://x"})
    void restIsNone(String text) {
        assertThat(Traits.hasLink(text)).isFalse();
    }

    @Test
    void spanHoldsADayExactlyWhenItIsInIt() {
        Random random = new Random(5);
        Instant start = Instant.parse("2019-11-20T00:00:00Z");
        for (int round = 0; round < 2_000; round++) {
            Instant first = start.plus(Duration.ofHours(random.nextInt(60_000)));
            Instant last = first.plus(Duration.ofHours(random.nextInt(30_000)));
            Instant at = start.plus(Duration.ofHours(random.nextInt(90_000)));
            long day = at.getEpochSecond() / 86_400;
            boolean isIn = day >= first.getEpochSecond() / 86_400 && day <= last.getEpochSecond() / 86_400;
            List<String> span =
                    List.of(Traits.between(first, last).replaceAll("[()]", "").split(" OR ", -1));
            assertThat(Traits.of(new IndexedMessage(1, 1, 1, at, "x")).stream().anyMatch(span::contains))
                    .as("%s in %s to %s", at, first, last)
                    .isEqualTo(isIn);
        }
    }

    @Test
    void everyTimeThereIsCanBeAskedFor() {
        assertThat(Traits.between(Instant.MIN, Instant.MAX).length()).isLessThan(4_000);
    }
}
