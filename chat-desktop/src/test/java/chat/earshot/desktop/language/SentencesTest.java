package chat.earshot.desktop.language;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerSaid;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is wrong is said in the language that was chosen.
class SentencesTest {
    private static final ServerAddress NAS = new ServerAddress("nas.local", 1337);

    @AfterEach
    void speakEnglish() {
        Texts.speak(Locale.UK);
    }

    @Test
    void aRefusalIsSaidWithItsAddress() {
        assertThat(Sentences.about(new Refusal.NothingAnswers(NAS)))
                .isEqualTo("Nothing answers at nas.local:1337. Is the server running there?");
        Texts.speak(Locale.GERMANY);
        assertThat(Sentences.about(new Refusal.NothingAnswers(NAS)))
                .isEqualTo("Unter nas.local:1337 antwortet nichts. Läuft der Server dort?");
    }

    @Test
    void whatTheServerSaysIsSaidInOurWordsWhereWeHaveSome() {
        Texts.speak(Locale.GERMAN);
        assertThat(Sentences.about(new ServerSaid(ErrorCode.NAME_TAKEN, "Taken.")))
                .isEqualTo("Hier heißt schon jemand so. Nimm einen anderen Namen.");
        assertThat(Sentences.about(new ServerSaid(ErrorCode.BAD_JSON, "This is no JSON.")))
                .isEqualTo("This is no JSON.");
        assertThat(Sentences.about(new Refusal.TurnedAway(NAS, new ServerSaid(null, ""))))
                .isEqualTo("Der Server unter nas.local:1337 hat die Verbindung beendet.");
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsAnsweredInEnglish() {
        Texts.speak(Locale.FRANCE);
        assertThat(Sentences.about(Reason.Own.LOST)).isEqualTo("The connection was lost.");
        assertThat(Texts.locale().getLanguage()).isEqualTo("en");
    }
}
