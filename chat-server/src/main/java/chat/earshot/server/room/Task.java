package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import org.jspecify.annotations.Nullable;

/// A command of somebody who was let in, until it is answered. On the hub's thread.
///
/// @param then goes on with what waits behind it, once it is answered
record Task(Session from, Person asker, Request request, Runnable then) {

    @Nullable
    String ref() {
        return request.ref();
    }

    void answer(Event event) {
        from.answer(event, request.ref());
    }

    void refuse(Refusal why) {
        from.refuse(request, why);
    }

    /// The event as this connection hears it, of a task if there is one.
    static Delivery heardBy(Session session, Delivery delivery, @Nullable Task task) {
        return task != null && session.equals(task.from()) ? task.toAsker(delivery) : delivery;
    }

    /// The event as the asker hears it, and as all others do.
    Delivery toAsker(Delivery delivery) {
        return request.ref() == null ? delivery : new Delivery(delivery.event(), request.ref());
    }
}
