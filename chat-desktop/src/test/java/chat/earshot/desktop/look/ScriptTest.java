package chat.earshot.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;

/// Languages are read from their own side.
class ScriptTest {

    @Test
    void hebrewAndArabicAreReadFromTheRightAndOursFromTheLeft() {
        assertThat(Script.orientation(Locale.of("he", "IL"))).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Script.orientation(Locale.of("ar"))).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Script.orientation(Locale.GERMANY)).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(Script.orientation(Locale.of("en", "XA"))).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }
}
