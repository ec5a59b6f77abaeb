package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada       | @Ada can you look?        | true",
                "Ada       | can you look, @ada?       | true",
                "Ada       | @ADA                      | true",
                "Ada       | (@Ada)                    | true",
                "Ada       | Ada can you look?         | false",
                "Ada       | @Adam can you look?       | false",
                "Ada       | mail ada@ada.example      | false",
                "Ada       | @Adam and @Ada            | true",
                "Ada       | @Ada2                     | false",
                "Ada       | @room lunch               | true",
                "Ada       | the @rooms are locked     | false",
                "Ada L.    | what does @Ada L. say     | true",
                "Straße    | @STRASSE!                 | true",
                "Zoë       | @Zoë!                    | true",
                "王芳      | @王芳，午饭？              | true",
                "Ada       | 𝔸@Ada                     | false",
                "Ada       | @Ada😀                    | true",
                "Ada       | @                         | false",
            })
    void aNameAfterAnAtSignMentionsIt(String name, String text, boolean mentioned) {
        assertThat(Mentions.isNamed(text, new DisplayName(name))).isEqualTo(mentioned);
    }
}
