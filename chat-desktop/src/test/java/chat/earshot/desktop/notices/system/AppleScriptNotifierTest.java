package chat.earshot.desktop.notices.system;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.notices.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppleScriptNotifierTest {

    @Test
    void wordsAreArgumentsAndNeverPartOfTheScript() {
        String nasty = "\" & (do shell script \"true\") & \"";
        List<String> command = AppleScriptNotifier.command(
                new Notice(new Notice.About.Trial(), "-e", nasty, new Notice.Target.TheWindow()));
        assertThat(command.subList(command.indexOf("notice"), command.size())).containsExactly("notice", "-e", nasty);
        assertThat(command.subList(0, command.indexOf("notice"))).doesNotContain(nasty);
    }
}
