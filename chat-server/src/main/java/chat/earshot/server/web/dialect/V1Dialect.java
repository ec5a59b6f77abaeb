package chat.earshot.server.web.dialect;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.room.Participant;
import chat.earshot.server.room.Refusal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `chat.v1`: a JSON command in each frame. Without state: all answers come from the hub, in the order of the commands,
/// unless it has no time even for that.
final class V1Dialect implements Dialect {
    private static final Delivery.Encoding ENCODING = (event, ref) -> Frames.text(Codec.encode(event, ref));

    private final Participant self;
    private final Mailbox hub;
    private final Consumer<byte[]> answer;

    V1Dialect(Participant self, Mailbox hub, Consumer<byte[]> answer) {
        this.self = self;
        this.hub = hub;
        this.answer = answer;
    }

    @Override
    public void opened() {
        hub.offer(new Input.Opened(self));
    }

    @Override
    public void received(String text) {
        try {
            ask(Codec.decodeCommand(text));
        } catch (ProtocolException e) {
            Event.Refused why = new Event.Refused(e.code(), sentence(e));
            if (!hub.offer(new Input.Misread(self, why, e.ref()))) {
                refuse(why, e.ref());
            }
        }
    }

    @Override
    public void told(Event event) {}

    @Override
    public Delivery.Encoding encoding() {
        return ENCODING;
    }

    private void ask(Request request) {
        if (!hub.offer(new Input.Asked(self, request))) {
            Refusal why = Refusal.TOO_BUSY;
            refuse(new Event.Refused(why.code(), why.message(), request.messageId(), null), request.ref());
        }
    }

    private void refuse(Event.Refused refused, @Nullable String ref) {
        answer.accept(Frames.text(Codec.encode(refused, ref)));
    }

    private static String sentence(ProtocolException e) {
        String message = e.getMessage();
        return message == null ? "This command is not as the protocol says." : message;
    }
}
