package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChatMessageTest {
    private static final Person ADA = new Person(new PersonId("p1"), new DisplayName("Ada"), NameColor.TEAL);
    private static final MessageId ID = new MessageId("0123456789abcdef");

    @Test
    void aDeletedMessageSaysNothing() {
        ChatMessage deleted = message(7, new Content.Deleted());
        assertThat(deleted.isDeleted()).isTrue();
        assertThat(deleted.text()).isSameAs(MessageText.NONE);
    }

    @Test
    void onlyALaterRevisionIsAChange() {
        Content hi = new Content.Said(new MessageText("Hi"));
        assertThat(message(5, hi).isChanged()).isFalse();
        assertThat(message(6, hi).isChanged()).isTrue();
        assertThat(message(6, hi).text()).isEqualTo(new MessageText(" Hi "));
    }

    @Test
    void aQuoteIsCutBetweenCharacters() {
        String emoji = "\uD83D\uDE00";
        assertThat(new Quote.Said(ID, 1, ADA, emoji.repeat(141)).text()).isEqualTo(emoji.repeat(140));
        assertThat(new Quote.Said(ID, 1, ADA, "short").text()).isEqualTo("short");
    }

    @Test
    void everyoneIsCalledByTheRoom() {
        PersonId bob = new PersonId("p2");
        assertThat(new Mentions(List.of(), true).includes(bob)).isTrue();
        assertThat(new Mentions(List.of(ADA.id(), ADA.id()), false).includes(bob))
                .isFalse();
        assertThat(new Mentions(List.of(ADA.id(), ADA.id()), false).people()).hasSize(1);
    }

    private static ChatMessage message(long rev, Content content) {
        return new ChatMessage(ID, RoomId.GENERAL, 5, rev, Instant.EPOCH, ADA, content);
    }
}
