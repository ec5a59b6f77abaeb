package chat.earshot.server.web.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Participant;
import chat.earshot.server.web.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainDialectTest {
    private static final Event WELCOME = Samples.welcome("Ada");
    private static final Event REFUSED = new Event.Refused(ErrorCode.NAME_TAKEN, "Taken.");

    private final List<Input> inputs = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean full;
    private final PlainDialect dialect = new PlainDialect(new Nobody(), this::offer, this::answer);

    @Test
    void firstFrameIsTheName() {
        dialect.opened();
        dialect.received("Ada\r\n");
        assertThat(inputs).hasExactlyElementsOfTypes(Input.Listening.class, Input.NameGiven.class);
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void framesAfterAnAcceptedNameAreMessages() {
        dialect.received("Ada");
        dialect.received("one");
        dialect.received("two");
        assertThat(said()).isEmpty();
        dialect.told(WELCOME);
        dialect.received("three");
        assertThat(names()).containsExactly("Ada");
        assertThat(said()).containsExactly("one", "two", "three");
    }

    @Test
    void frameAfterARefusedNameIsTheNextName() {
        dialect.received("Ada");
        dialect.received("Eve");
        dialect.received("hello");
        dialect.told(REFUSED);
        assertThat(names()).containsExactly("Ada", "Eve");
        assertThat(said()).isEmpty();
        dialect.told(WELCOME);
        assertThat(said()).containsExactly("hello");
    }

    @Test
    void whatOthersSayIsNoAnswerToTheName() {
        dialect.received("Ada");
        dialect.told(new Event.Pong());
        dialect.received("hello");
        assertThat(said()).isEmpty();
    }

    @Test
    void refusedMessageDoesNotTakeTheName() {
        named();
        dialect.told(new Event.Refused(ErrorCode.TEXT_EMPTY, "Empty."));
        dialect.received("hello");
        assertThat(said()).containsExactly("hello");
    }

    @Test
    void slashCommandsAreUnderstood() {
        named();
        dialect.received("/name New name \n");
        dialect.received("/who");
        dialect.received("//etc/hosts is a file");
        assertThat(asked()).first().isEqualTo(new Command.Rename("New name"));
        assertThat(inputs).hasAtLeastOneElementOfType(Input.WhoAsked.class);
        assertThat(said()).containsExactly("/etc/hosts is a file");
        assertThat(answers).isEmpty();
    }

    @Test
    void helpAndUnknownCommandsAreAnsweredByTheServer() {
        named();
        dialect.received("/help");
        dialect.received("/dance");
        dialect.received("/name");
        assertThat(asked()).isEmpty();
        assertThat(answers)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer).contains("\"author\":\"server\"", "\"color\":\"gray\""));
        assertThat(answers.get(0)).contains("/name", "/who");
        assertThat(answers.get(1)).contains("no such command");
    }

    @Test
    void busyHubIsToldAndTheNameCanBeGivenAgain() {
        full = true;
        dialect.received("Ada");
        assertThat(answers).singleElement().asString().contains("busy");
        full = false;
        dialect.received("Ada");
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void heldFramesAreBounded() {
        dialect.received("Ada");
        for (int i = 0; i < 150; i++) {
            dialect.received("m" + i);
        }
        assertThat(answers).hasSize(50);
        dialect.told(WELCOME);
        assertThat(said()).hasSize(100).startsWith("m0").endsWith("m99");
    }

    @Test
    void orderIsKeptWhileTheAnswerComesOnAnotherThread() throws Exception {
        dialect.received("Ada");
        Thread hub = Thread.ofPlatform().start(() -> dialect.told(WELCOME));
        List<String> texts = IntStream.range(0, 90).mapToObj(i -> "m" + i).toList();
        texts.forEach(dialect::received);
        assertThat(hub.join(Duration.ofSeconds(60))).isTrue();
        assertThat(said()).isEqualTo(texts);
    }

    private void named() {
        dialect.received("Ada");
        dialect.told(WELCOME);
    }

    private boolean offer(Input input) {
        if (full) {
            return false;
        }
        inputs.add(input);
        return true;
    }

    private void answer(byte[] frame) {
        answers.add(new String(frame, StandardCharsets.UTF_8));
    }

    private List<String> names() {
        return inputs.stream()
                .filter(Input.NameGiven.class::isInstance)
                .map(input -> ((Input.NameGiven) input).name())
                .toList();
    }

    private List<Command> asked() {
        return inputs.stream()
                .filter(Input.Asked.class::isInstance)
                .map(input -> ((Input.Asked) input).request().command())
                .toList();
    }

    private List<String> said() {
        return asked().stream()
                .filter(Command.Say.class::isInstance)
                .map(command -> ((Command.Say) command).text())
                .toList();
    }

    private static final class Nobody implements Participant {
        @Override
        public void send(Delivery delivery) {}

        @Override
        public void close(CloseCode why) {}

        @Override
        public void onceDrained(Runnable then) {}

        @Override
        public String remoteAddress() {
            return "nowhere";
        }
    }
}
