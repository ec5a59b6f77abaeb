package chat.earshot.desktop.conversation.history;

import java.util.List;

/// Between the characters of a text and the places where its runs are drawn: a picture takes one place, whatever the
/// number of characters that it stands for. Immutable.
final class RunMap {
    private final List<Run> runs;

    RunMap(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /// The place before this character.
    int placeOf(int character) {
        int characters = 0;
        int places = 0;
        for (Run run : runs) {
            int inside = character - characters;
            if (inside < run.characters().length()) {
                return places + Math.min(Math.max(0, inside), run.places());
            }
            characters += run.characters().length();
            places += run.places();
        }
        return places;
    }

    /// The character at this place; of a picture, its first.
    int characterAt(int place) {
        int characters = 0;
        int places = 0;
        for (Run run : runs) {
            int inside = place - places;
            if (inside < run.places()) {
                return characters + Math.max(0, inside);
            }
            characters += run.characters().length();
            places += run.places();
        }
        return characters;
    }
}
