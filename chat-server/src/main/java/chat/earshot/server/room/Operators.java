package chat.earshot.server.room;

import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Makes whoever knows the server's code its operator. On the hub's thread.
final class Operators {
    private final HubState state;
    private final byte[] code;

    /// @param code that whoever runs the server can read
    Operators(HubState state, String code) {
        this.state = state;
        this.code = Codes.normal(code).getBytes(StandardCharsets.UTF_8);
    }

    void promote(Task task, Command.Operator operator) {
        byte[] typed = Codes.normal(operator.code()).getBytes(StandardCharsets.UTF_8);
        if (code.length == 0 || !MessageDigest.isEqual(code, typed)) {
            task.refuse(Refusal.BAD_CODE);
            return;
        }
        Change change = new Change.Promote(task.asker().id());
        state.carryOut(task, change, Outcome.OfPutOut.class, outcome -> {
            switch (outcome) {
                case Outcome.Noted _ -> promoted(task);
                case Outcome.Refused refused -> task.refuse(refused.why());
                case Outcome.Banished _ -> throw new IllegalStateException("Nobody was to go.");
            }
        });
    }

    private void promoted(Task task) {
        for (Session session : state.people().sessionsOf(task.asker().id())) {
            session.answer(new Event.Role(ServerRole.OPERATOR), session.equals(task.from()) ? task.ref() : null);
        }
    }
}
