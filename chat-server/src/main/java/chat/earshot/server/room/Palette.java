package chat.earshot.server.room;

import chat.earshot.common.model.NameColor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Counts how many people who are here have each colour. Owned by the hub's thread.
final class Palette {
    private final Map<NameColor, Integer> uses = new EnumMap<>(NameColor.class);
    private final RandomGenerator random;

    Palette(RandomGenerator random) {
        this.random = random;
    }

    /// One of the least used colours, any of them: with more people than colours they are shared.
    NameColor take() {
        int least =
                Arrays.stream(NameColor.values()).mapToInt(this::usesOf).min().orElseThrow();
        List<NameColor> candidates = Arrays.stream(NameColor.values())
                .filter(color -> usesOf(color) == least)
                .toList();
        NameColor color = candidates.get(random.nextInt(candidates.size()));
        use(color);
        return color;
    }

    void use(NameColor color) {
        uses.merge(color, 1, Integer::sum);
    }

    void giveBack(NameColor color) {
        uses.merge(color, -1, Integer::sum);
    }

    private int usesOf(NameColor color) {
        return uses.getOrDefault(color, 0);
    }
}
