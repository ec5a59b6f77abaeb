package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.Topic;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Command.Search.Filter;
import chat.earshot.common.protocol.Command.Search.Having;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Finder;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.room.Typed;
import chat.earshot.server.store.search.Folding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFinderTest {
    private static final RoomId WORKSHOP = new RoomId("workshop-0123456789");
    private static final Set<RoomId> BOTH = Set.of(RoomId.GENERAL, WORKSHOP);
    private static final Pattern LINK = Pattern.compile("https://|(?<![A-Za-z0-9])www\\.");
    private static final Instant START = Instant.parse("2025-11-20T10:15:30.123Z");

    @TempDir
    private Path data;

    private DataFolder folder;
    private SqliteMessageLog log;
    private Person ada;
    private Person bob;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(data);
        log = SqliteMessageLog.open(folder);
        ada = enter("Ada");
        bob = enter("Bob");
        log.append(List.of(new Change.Create(
                ada.id(),
                WORKSHOP,
                Typed.of("Workshop", DisplayName::new),
                Room.Kind.PRIVATE,
                Typed.of("", Topic::new))));
    }

    @AfterEach
    void close() {
        log.close();
        folder.close();
    }

    @Test
    void whatIsFoundIsWhatAReferenceScanFinds() throws Exception {
        OddTexts texts = new OddTexts(20_261_120);
        Random random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            Instant at = START.plus(Duration.ofHours(i));
            switch (random.nextInt(3)) {
                case 0 -> say(ada, RoomId.GENERAL, texts.text(), at);
                case 1 -> say(bob, RoomId.GENERAL, texts.text(), at);
                default -> say(ada, WORKSHOP, texts.text(), at);
            }
        }
        List<ChatMessage> all = everything();
        for (int i = 0; i < 500; i++) {
            String needle = needle(texts);
            Filter filter = filter(random);
            Set<RoomId> rooms = random.nextBoolean() ? BOTH : Set.of(RoomId.GENERAL);
            List<String> expected = all.stream()
                    .filter(message -> rooms.contains(message.room()) && isMeant(message, needle, filter))
                    .map(message -> message.id().value())
                    .toList();
            assertThat(allPages(needle, filter, rooms))
                    .as("“%s” %s", needle, filter)
                    .isEqualTo(expected);
        }
    }

    /// Blanks alone are no question.
    private static String needle(OddTexts texts) {
        String needle = texts.needle();
        return Folding.folded(needle.strip()).isEmpty() ? needle(texts) : needle;
    }

    private Filter filter(Random random) {
        Instant middle = START.plus(Duration.ofHours(random.nextInt(1_500)));
        return new Filter(
                null,
                random.nextInt(4) == 0 ? ada.id() : null,
                random.nextInt(4) == 0 ? middle.plus(Duration.ofHours(random.nextInt(900))) : null,
                random.nextInt(4) == 0 ? middle : null,
                random.nextInt(6) == 0 ? Having.LINK : null);
    }

    /// Written without any of what the finder is made of, but for what counts as the same letter.
    private static boolean isMeant(ChatMessage message, String needle, Filter filter) {
        String text = message.text().value();
        return Folding.folded(text).contains(Folding.folded(needle.strip()))
                && (filter.from() == null || message.author().id().equals(filter.from()))
                && (filter.before() == null || message.at().isBefore(filter.before()))
                && (filter.after() == null || message.at().isAfter(filter.after()))
                && (filter.has() == null || LINK.matcher(text).find());
    }

    private List<String> allPages(String needle, Filter filter, Set<RoomId> rooms) throws Exception {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Finder.Found page = find(new Command.Search(needle, filter, 45, cursor), rooms);
            page.messages().forEach(message -> found.add(message.id().value()));
            cursor = page.cursor();
        } while (cursor != null);
        return found;
    }

    /// Newest first.
    private List<ChatMessage> everything() throws Exception {
        List<ChatMessage> all = new ArrayList<>();
        for (RoomId room : BOTH) {
            all.addAll(log.page(room, new Span.Newest(), 10_000).messages());
        }
        all.sort(Comparator.comparing(ChatMessage::at).reversed());
        return all;
    }

    @Test
    void changedTextIsFoundByWhatItSaysNowAndADeletedOneNotAtAll() throws Exception {
        MessageId id = say(RoomId.GENERAL, "the old words", START);
        MessageId gone = say(RoomId.GENERAL, "old news", START);
        assertThat(found("old")).hasSize(2);
        log.append(List.of(
                new Change.Edit(ada.id(), id, Typed.of("the new words", MessageText::new), START),
                new Change.Delete(ada.id(), gone)));
        assertThat(found("old")).isEmpty();
        assertThat(found("new")).singleElement().isEqualTo("the new words");
    }

    @Test
    void changedMessageKeepsItsPlaceAmongTheFound() throws Exception {
        MessageId first = say(RoomId.GENERAL, "word one", START);
        say(RoomId.GENERAL, "word two", START);
        assertThat(found("word")).containsExactly("word two", "word one");
        log.append(List.of(new Change.Edit(ada.id(), first, Typed.of("word three", MessageText::new), START)));
        assertThat(found("word")).containsExactly("word two", "word three");
    }

    @Test
    void historyThatWasThereBeforeTheIndexIsFoundInItsOrder() throws Exception {
        for (int i = 0; i < 2_500; i++) {
            say(i % 3 == 0 ? WORKSHOP : RoomId.GENERAL, "word " + i, START.plusSeconds(i));
        }
        log.close();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(data.resolve("search.db" + suffix));
        }
        log = SqliteMessageLog.open(folder);
        assertThat(found("word")).first().isEqualTo("word 2499");
        assertThat(allPages("word 1", Filter.NONE, BOTH)).hasSize(1 + 10 + 100 + 1_000);
    }

    @Test
    void damagedIndexIsMadeAnew() throws Exception {
        say(RoomId.GENERAL, "still there", START);
        assertThat(found("still")).hasSize(1);
        log.close();
        Files.write(
                data.resolve("search.db"),
                "this is no database, and never was one".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        log = SqliteMessageLog.open(folder);
        assertThat(found("still")).hasSize(1);
    }

    private List<String> found(String text) throws Exception {
        return find(new Command.Search(text, Filter.NONE, 50, null), BOTH).messages().stream()
                .map(message -> message.text().value())
                .toList();
    }

    /// A busy machine takes its time to bring the index up to date.
    private Finder.Found find(Command.Search asked, Set<RoomId> rooms) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(StorageException.class)
                .until(() -> log.finder().find(new Finder.Question(asked, rooms)), Objects::nonNull);
    }

    private MessageId say(RoomId room, String text, Instant at) throws Exception {
        return say(ada, room, text, at);
    }

    private MessageId say(Person author, RoomId room, String text, Instant at) throws Exception {
        MessageId id = MessageId.random();
        log.append(List.of(new Change.Say(author.id(), id, room, Typed.of(text, MessageText::new), null, at)));
        return id;
    }

    private Person enter(String name) throws Exception {
        Person person = new Person(PersonId.random(), new DisplayName(name), NameColor.TEAL);
        log.append(List.of(new Change.Enter(name, new Change.Enter.Newcomer.Welcome(person), START, "127.0.0.1")));
        return person;
    }
}
