package chat.earshot.server.web.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.web.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainEncodingTest {
    private static final Person ADA = Samples.person("Ada");

    private final PlainEncoding encoding = new PlainEncoding(InstantSource.fixed(Instant.ofEpochMilli(5)));

    @Test
    void messageIsWhatTheTutorialsFrontEndExpects() {
        assertThat(text(new Event.Message(Samples.message("Ada", "<b>hi</b>"))))
                .isEqualTo("{\"type\":\"message\",\"data\":{\"time\":7,\"text\":\"&lt;b&gt;hi&lt;/b&gt;\","
                        + "\"author\":\"Ada\",\"color\":\"teal\"}}");
    }

    @Test
    void historyIsToldOnlyWhenThereIsOne() {
        assertThat(text(history(List.of()))).isNull();
        assertThat(text(history(List.of(Samples.message("Ada", "one"), Samples.message("Ada", "two")))))
                .startsWith("{\"type\":\"history\",\"data\":[{")
                .contains("\"text\":\"one\"")
                .endsWith("\"text\":\"two\",\"author\":\"Ada\",\"color\":\"teal\"}]}");
    }

    @Test
    void comingsAndGoingsAreAnnouncedByTheServer() {
        assertThat(text(new Event.Joined(ADA))).isEqualTo(said("Ada joined"));
        assertThat(text(new Event.Left(ADA.id(), Instant.EPOCH, ADA.name()))).isEqualTo(said("Ada left"));
        assertThat(text(new Event.Left(ADA.id(), Instant.EPOCH, null))).isNull();
        assertThat(text(new Event.Renamed(ADA, new DisplayName("Eve")))).isEqualTo(said("Eve is now Ada"));
    }

    @Test
    void refusalIsSaidByTheServer() {
        assertThat(text(new Event.Refused(ErrorCode.NAME_TAKEN, "This name is taken.")))
                .isEqualTo(said("This name is taken."));
    }

    @Test
    void whoNamesThoseWhoAreOnline() {
        assertThat(text(new Event.Who(
                        List.of(
                                new Event.Presence(ADA, true, null),
                                new Event.Presence(Samples.person("Bob"), true, null),
                                new Event.Presence(Samples.person("Gone"), false, Instant.EPOCH)),
                        null)))
                .isEqualTo(said("Here now: Ada, Bob"));
        assertThat(text(new Event.Who(List.of(), null))).contains("Nobody");
    }

    @Test
    void whatPlainClientsCannotUseIsNotTold() {
        assertThat(text(new Event.Pong())).isNull();
        assertThat(text(new Event.Online(3))).isNull();
        assertThat(text(new Event.Changes(RoomId.GENERAL, List.of(), 1, false))).isNull();
    }

    private static String said(String text) {
        return "{\"type\":\"message\",\"data\":{\"time\":5,\"text\":\"" + text
                + "\",\"author\":\"server\",\"color\":\"gray\"}}";
    }

    private @Nullable String text(Event event) {
        byte[] frame = encoding.encode(event, null);
        if (frame == null) {
            return null;
        }
        int header = (frame[1] & 0x7F) == 126 ? 4 : 2;
        return new String(frame, header, frame.length - header, StandardCharsets.UTF_8);
    }

    private static Event history(List<ChatMessage> messages) {
        return new Event.History(RoomId.GENERAL, messages, 1, false, false, false);
    }
}
