package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A log without a disk, with small pages, so that a few messages fill several. It can be told to fail. The test's
/// thread's.
final class MemoryLog implements MessageLog {
    private static final int FIRST_PAGE = 4;
    private static final int CHANGES_PAGE = 3;
    private static final int TOO_MANY = 9;

    private final Map<MessageId, ChatMessage> messages = new LinkedHashMap<>();
    private final Map<String, Person> identities = new HashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();
    private long rev;
    private long seq;
    private boolean failing;
    private Runnable beforeAnswer = () -> {};

    /// What a hub starts from.
    static Opening opening() {
        Room room = new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 0, 0, 0);
        return new Opening(new ServerId("memory"), List.of(room), List.of(), 0);
    }

    List<ChatMessage> stored() {
        return List.copyOf(messages.values());
    }

    long rev() {
        return rev;
    }

    /// The next commit stores nothing.
    void failOnce() {
        failing = true;
    }

    /// Runs this when the next commit has stored its changes, before anybody hears of it.
    void beforeAnswering(Runnable once) {
        beforeAnswer = once;
    }

    @Override
    public List<Outcome> append(List<Change> changes) throws StorageException {
        if (failing) {
            failing = false;
            throw new StorageException(ErrorCode.UNAVAILABLE, "As the test wants it.");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Change change : changes) {
            outcomes.add(
                    switch (change) {
                        case Change.Say say -> say(say);
                        case Change.Edit edit -> update(edit.id(), said(good(edit.text())));
                        case Change.Delete delete -> update(delete.id(), new Content.Deleted());
                        case Change.Enter enter -> enter(enter);
                        case Change.Seen _ -> new Outcome.Noted();
                        default -> throw new IllegalStateException("Nobody does this here.");
                    });
        }
        Runnable meanwhile = beforeAnswer;
        beforeAnswer = () -> {};
        meanwhile.run();
        return outcomes;
    }

    private Outcome say(Change.Say say) {
        ChatMessage known = messages.get(say.id());
        if (known != null) {
            return new Outcome.Repeated(known);
        }
        Content.Said said = said(good(say.text()));
        Person author = known(people.get(say.author()));
        seq = ++rev;
        messages.put(say.id(), new ChatMessage(say.id(), say.room(), seq, rev, say.at(), author, said));
        return new Outcome.Stored(seq, rev, said, null);
    }

    private Outcome update(MessageId id, Content content) {
        ChatMessage was = messages.get(id);
        if (was == null || was.isDeleted()) {
            return new Outcome.Refused(Refusal.NO_SUCH_MESSAGE);
        }
        ChatMessage now = new ChatMessage(id, was.room(), was.seq(), ++rev, was.at(), was.author(), content);
        messages.put(id, now);
        return new Outcome.Changed(now);
    }

    private static Content.Said said(MessageText text) {
        return new Content.Said(text);
    }

    private static MessageText good(Typed<MessageText> text) {
        return switch (text) {
            case Typed.Good<MessageText> good -> good.value();
            case Typed.Bad<MessageText> _ -> throw new IllegalStateException("Everybody says something here.");
        };
    }

    private Outcome enter(Change.Enter enter) {
        String identity = known(enter.identity());
        Person member = identities.get(identity);
        if (member != null) {
            return new Outcome.Recognised(member);
        }
        return switch (enter.newcomer()) {
            case Change.Enter.Newcomer.Refuse refuse -> new Outcome.Refused(refuse.why());
            case Change.Enter.Newcomer.Device _ -> throw new IllegalStateException("Nobody has two devices here.");
            case Change.Enter.Newcomer.Welcome(Person person) -> {
                identities.put(identity, person);
                people.put(person.id(), person);
                yield new Outcome.Created(null);
            }
        };
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Only members are here.");
        }
        return value;
    }

    @Override
    public Page page(RoomId room, Span span, int limit) {
        return switch (span) {
            case Span.Newest _ -> newest(limit);
            case Span.Before(Span.Place.Seq(long seq)) -> before(seq, limit);
            default -> throw new IllegalStateException("Nobody asks for this here.");
        };
    }

    private Page newest(int limit) {
        return before(Long.MAX_VALUE, Math.min(limit, FIRST_PAGE));
    }

    private Page before(long bound, int limit) {
        List<ChatMessage> below =
                stored().stream().filter(message -> message.seq() < bound).toList();
        int from = Math.max(0, below.size() - limit);
        return new Page(below.subList(from, below.size()), rev, from > 0, below.size() < messages.size());
    }

    @Override
    public CatchUp since(RoomId room, long cursor, int limit) {
        List<ChatMessage> above = stored().stream()
                .filter(message -> message.rev() > cursor)
                .sorted(Comparator.comparingLong(ChatMessage::rev))
                .toList();
        if (cursor > rev || above.size() > TOO_MANY) {
            return new CatchUp.Reset(newest(limit));
        }
        return above.size() <= CHANGES_PAGE
                ? new CatchUp.Changes(above, rev, false)
                : new CatchUp.Changes(
                        above.subList(0, CHANGES_PAGE),
                        above.get(CHANGES_PAGE - 1).rev(),
                        true);
    }

    /// A failed commit has stored nothing here.
    @Override
    public List<Outcome> recover() {
        return List.of();
    }

    @Override
    public Finder finder() {
        throw new UnsupportedOperationException("Nobody searches here.");
    }

    @Override
    public Directory directory() {
        return new Directory() {
            @Override
            public @Nullable Person member(String identity) {
                return identities.get(identity);
            }

            @Override
            public Place place(PersonId person) {
                Membership mine = new Membership(Membership.Role.MEMBER, 0, 0, 0);
                Room plain = opening().rooms().getFirst();
                Room room = new Room(
                        plain.id(), plain.name(), plain.kind(), plain.topic(), people.size(), rev, seq, null, mine);
                return new Place(ServerRole.MEMBER, List.of(room));
            }

            @Override
            public People people(String text, String after, int limit) {
                throw new IllegalStateException("Nobody asks for this here.");
            }
        };
    }

    @Override
    public List<Outcome> untold(List<Change> changes, List<Outcome> outcomes) {
        List<Outcome> untold = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Stored stored ->
                    stored().stream()
                            .filter(message -> message.seq() == stored.seq())
                            .map(Outcome.Repeated::new)
                            .forEach(untold::add);
                case Outcome.Changed changed -> untold.add(changed);
                case Outcome.Created created -> untold.add(created);
                default -> {
                    // Nothing that others have to hear of.
                }
            }
        }
        return untold;
    }

    @Override
    public void close() {}
}
