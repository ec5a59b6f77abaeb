package chat.earshot.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.desktop.look.Colors;
import chat.earshot.desktop.look.Density;
import chat.earshot.desktop.look.Dress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is chosen holds at once, and after a restart.
class SettingsViewModelTest {
    @TempDir
    Path folder;

    private LocalStore store;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoHasChosenNothingHasTheSystemsColoursAndNormalSize() {
        assertThat(model().dressProperty().get()).isEqualTo(new Dress(Colors.SYSTEM, Density.COMFORTABLE, 100));
        assertThat(SettingsViewModel.languageIn(store.settings())).isEqualTo(Language.SYSTEM);
    }

    @Test
    void whatIsChosenIsKept() {
        SettingsViewModel model = model();
        model.colorsProperty().set(Colors.HIGH_CONTRAST);
        model.densityProperty().set(Density.COMPACT);
        model.languageProperty().set(Language.GERMAN);
        model.enlargeText();
        assertThat(model.dressProperty().get()).isEqualTo(new Dress(Colors.HIGH_CONTRAST, Density.COMPACT, 110));
        assertThat(model().dressProperty().get())
                .isEqualTo(model.dressProperty().get());
        assertThat(model().languageProperty().get()).isEqualTo(Language.GERMAN);
    }

    @Test
    void theTextGrowsAndShrinksInStepsAndNoFurther() {
        SettingsViewModel model = model();
        for (int i = 0; i < 20; i++) {
            model.enlargeText();
        }
        assertThat(model.textSizeProperty().get()).isEqualTo(200);
        model.shrinkText();
        assertThat(model.textSizeProperty().get()).isEqualTo(175);
        model.resetText();
        assertThat(model.textSizeProperty().get()).isEqualTo(100);
        for (int i = 0; i < 20; i++) {
            model.shrinkText();
        }
        assertThat(model.textSizeProperty().get()).isEqualTo(80);
    }

    @Test
    void whatALaterVersionKeptIsNoReasonToFail() {
        store.settings().choose("look.colors", "sepia");
        store.settings().choose("look.text-size", "huge");
        store.settings().choose("language", "klingon");
        assertThat(model().dressProperty().get()).isEqualTo(Dress.standard());
        assertThat(model().languageProperty().get()).isEqualTo(Language.SYSTEM);
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(store.settings());
    }
}
