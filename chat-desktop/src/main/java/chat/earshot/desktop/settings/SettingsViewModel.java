package chat.earshot.desktop.settings;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.look.Colors;
import chat.earshot.desktop.look.Density;
import chat.earshot.desktop.look.Dress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What somebody has chosen. A change holds at once, and is kept. FX thread.
public final class SettingsViewModel {
    private static final String COLORS = "look.colors";
    private static final String DENSITY = "look.density";
    private static final String TEXT_SIZE = "look.text-size";
    private static final String LANGUAGE = "language";

    /// In percent, from the smallest to the largest.
    static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private final Settings settings;
    private final ObjectProperty<Colors> colors;
    private final ObjectProperty<Density> density;
    private final ReadOnlyIntegerWrapper textSize;
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<Dress> dress = new ReadOnlyObjectWrapper<>(this, "dress", Dress.standard());

    public SettingsViewModel(Settings settings) {
        this.settings = settings;
        colors = new SimpleObjectProperty<>(this, "colors", kept(settings, COLORS, Colors.SYSTEM));
        density = new SimpleObjectProperty<>(this, "density", kept(settings, DENSITY, Density.COMFORTABLE));
        textSize = new ReadOnlyIntegerWrapper(this, "textSize", keptTextSize());
        language = new SimpleObjectProperty<>(this, "language", languageIn(settings));
        dress();
        colors.subscribe((_, now) -> changed(COLORS, now));
        density.subscribe((_, now) -> changed(DENSITY, now));
        textSize.subscribe((_, now) -> {
            settings.choose(TEXT_SIZE, String.valueOf(now));
            dress();
        });
        language.subscribe((_, now) -> changed(LANGUAGE, now));
    }

    /// The one to speak from the start.
    public static Language languageIn(Settings settings) {
        return kept(settings, LANGUAGE, Language.SYSTEM);
    }

    public ObjectProperty<Colors> colorsProperty() {
        return colors;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// In percent.
    public ReadOnlyIntegerProperty textSizeProperty() {
        return textSize.getReadOnlyProperty();
    }

    /// The one that the next start speaks.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// All of it that concerns the look of windows.
    public ReadOnlyObjectProperty<Dress> dressProperty() {
        return dress.getReadOnlyProperty();
    }

    public void enlargeText() {
        TEXT_SIZES.stream().filter(size -> size > textSize.get()).findFirst().ifPresent(textSize::set);
    }

    public void shrinkText() {
        TEXT_SIZES.reversed().stream()
                .filter(size -> size < textSize.get())
                .findFirst()
                .ifPresent(textSize::set);
    }

    public void resetText() {
        textSize.set(Dress.NORMAL_SIZE);
    }

    private void changed(String what, Enum<?> now) {
        settings.choose(what, nameOf(now));
        dress();
    }

    private void dress() {
        dress.set(new Dress(colors.get(), density.get(), textSize.get()));
    }

    private int keptTextSize() {
        return settings.chosen(TEXT_SIZE).stream()
                .flatMap(kept -> TEXT_SIZES.stream().filter(size -> kept.equals(String.valueOf(size))))
                .findFirst()
                .orElse(Dress.NORMAL_SIZE);
    }

    /// What is kept may come from a later version, which has more to choose from.
    private static <E extends Enum<E>> E kept(Settings settings, String what, E otherwise) {
        return settings.chosen(what).stream()
                .flatMap(kept -> Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                        .filter(one -> nameOf(one).equals(kept)))
                .findFirst()
                .orElse(otherwise);
    }

    private static String nameOf(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
