package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.PlainEvent;
import chat.earshot.common.protocol.PlainEvent.PlainMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainEventTest {

    @Test
    void theThreeMessagesAreThoseOfTheTutorial() {
        PlainMessage hi = new PlainMessage(1_795_169_730_123L, "Hi", "Ada", "teal");
        String data = "{\"time\":1795169730123,\"text\":\"Hi\",\"author\":\"Ada\",\"color\":\"teal\"}";
        assertThat(written(new PlainEvent.History(List.of(hi, hi))))
                .isEqualTo("{\"type\":\"history\",\"data\":[" + data + "," + data + "]}");
        assertThat(written(new PlainEvent.Message(hi))).isEqualTo("{\"type\":\"message\",\"data\":" + data + "}");
        assertThat(written(new PlainEvent.Color("deeppink"))).isEqualTo("{\"type\":\"color\",\"data\":\"deeppink\"}");
    }

    @Test
    void authorAndTextAreEscapedSinceThatFrontEndInsertsThemAsHtml() {
        assertThat(written(new PlainEvent.Message(
                        new PlainMessage(0, "<img src=\"x\" onerror=a&b> &amp; '", "<b>\"A&B\"</b>", "teal"))))
                .contains("\"text\":\"&lt;img src=&quot;x&quot; onerror=a&amp;b&gt; &amp;amp; '\"")
                .contains("\"author\":\"&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;\"");
    }

    @Test
    void everythingElseIsLeftAsItIs() {
        assertThat(written(new PlainEvent.Message(new PlainMessage(0, "שלום \uD83D\uDE00\n\u202E", "Zoë", "teal"))))
                .contains("\"text\":\"שלום \uD83D\uDE00\\n\u202E\"", "\"author\":\"Zoë\"");
    }

    private static String written(PlainEvent event) {
        return new String(Codec.encode(event), StandardCharsets.UTF_8);
    }
}
