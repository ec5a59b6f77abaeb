package chat.earshot.desktop.emoji;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.emoji.EmojiCatalog;
import chat.earshot.desktop.look.emoji.EmojiCatalog.Entry;
import chat.earshot.desktop.look.emoji.EmojiGroup;
import chat.earshot.desktop.look.emoji.SkinTone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the picker shows: the shelves, or what a search finds; and what it remembers. FX thread.
public final class EmojiPickerViewModel {
    /// A heading and what stands under it.
    ///
    /// @param emoji in the tone of skin that is wanted
    record Shelf(String title, List<Pick> emoji) {}

    /// @param characters what is inserted
    record Pick(String characters, Entry entry) {}

    /// Two rows.
    private static final int MOST_RECENT = 18;

    /// More nobody looks through.
    private static final int MOST_FOUND = 200;

    private final Settings settings;
    private final ObjectProperty<SkinTone> tone;
    private List<String> recent;

    public EmojiPickerViewModel(Settings settings) {
        this.settings = settings;
        recent = settings.recentEmoji();
        tone = new SimpleObjectProperty<>(
                this,
                "tone",
                settings.skinTone().flatMap(EmojiPickerViewModel::toneNamed).orElse(SkinTone.NONE));
        tone.subscribe((_, now) -> settings.rememberSkinTone(now.name()));
    }

    ObjectProperty<SkinTone> toneProperty() {
        return tone;
    }

    /// All of them: first those picked last, if there are any.
    List<Shelf> shelves() {
        List<Shelf> shelves = new ArrayList<>();
        List<Pick> last = recent.stream()
                .flatMap(characters ->
                        EmojiCatalog.all().find(characters).stream().map(entry -> new Pick(characters, entry)))
                .toList();
        if (!last.isEmpty()) {
            shelves.add(new Shelf(Texts.text("emoji.recent"), last));
        }
        for (EmojiGroup group : EmojiGroup.values()) {
            shelves.add(new Shelf(titleOf(group), picks(EmojiCatalog.all().of(group).stream())));
        }
        return shelves;
    }

    /// One shelf, empty when nothing fits.
    Shelf search(String words) {
        return new Shelf(Texts.text("emoji.found"), picks(EmojiCatalog.all().search(words, MOST_FOUND).stream()));
    }

    /// It comes first from now on, also after the next start.
    void picked(String characters) {
        recent = Stream.concat(Stream.of(characters), recent.stream())
                .distinct()
                .limit(MOST_RECENT)
                .toList();
        settings.rememberRecentEmoji(recent);
    }

    private static String titleOf(EmojiGroup group) {
        return Texts.text(
                switch (group) {
                    case SMILEYS -> "emoji.group-smileys";
                    case PEOPLE -> "emoji.group-people";
                    case ANIMALS -> "emoji.group-animals";
                    case FOOD -> "emoji.group-food";
                    case TRAVEL -> "emoji.group-travel";
                    case ACTIVITIES -> "emoji.group-activities";
                    case OBJECTS -> "emoji.group-objects";
                    case SYMBOLS -> "emoji.group-symbols";
                    case FLAGS -> "emoji.group-flags";
                });
    }

    private List<Pick> picks(Stream<Entry> entries) {
        return entries.map(entry -> new Pick(tone.get().of(entry.characters()), entry))
                .toList();
    }

    private static Optional<SkinTone> toneNamed(String name) {
        return Stream.of(SkinTone.values())
                .filter(tone -> tone.name().equals(name))
                .findFirst();
    }
}
