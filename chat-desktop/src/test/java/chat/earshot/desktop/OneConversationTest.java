package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desktop app, the page in a browser, a plain tool and a `chat.v1` program, in one conversation.
final class OneConversationTest {
    @TempDir
    private Path place;

    private ServerProcess server;
    private DesktopSeat desktop;
    private PageSeat page;
    private PlainSeat plain;
    private V1Seat v1;

    @BeforeEach
    void everybodyJoins() throws Exception {
        server = ServerProcess.start(place.resolve("data"), 0);
        desktop = DesktopSeat.joining(place.resolve("profile"), server.port(), "Mia");
        page = PageSeat.joining(server.port(), "Paula");
        plain = PlainSeat.joining(server.port(), "Pete");
        v1 = V1Seat.joining(server.port(), "Vera");
        patiently().until(desktop::isOnline);
        patiently().untilAsserted(() -> assertThat(desktop.peopleHere()).contains("Mia", "Paula", "Pete", "Vera"));
    }

    @AfterEach
    void everybodyGoes() {
        desktop.close();
        page.close();
        plain.close();
        v1.close();
        server.close();
    }

    @Test
    void everyoneSeesEveryMessageOnceInOneOrderAlsoAfterTheServerWasKilled() throws Exception {
        List<String> said = everyoneSpeaks("first round");
        List<Seat.Line> shown = awaitTheSame(said);
        assertThat(shown).extracting(Seat.Line::author).containsExactly("Mia", "Paula", "Pete", "Vera");
        assertThat(shown).extracting(Seat.Line::color).doesNotHaveDuplicates().doesNotContain("none");

        int port = server.port();
        server.kill();
        plain.awaitEnd();
        v1.awaitEnd();
        patiently().until(() -> desktop.isStripShown() && page.page().isShown("connection-strip"));
        desktop.say("written while the server was dead");
        page.say("so was this");
        server = ServerProcess.start(place.resolve("data"), port);
        plain.comeBack(port);
        v1.comeBack(port);
        patiently().until(() -> !desktop.isStripShown() && !page.page().isShown("connection-strip"));

        patiently().untilAsserted(() -> assertThat(texts(v1)).hasSize(6));
        assertThat(texts(v1))
                .startsWith(said.toArray(String[]::new))
                .contains("written while the server was dead", "so was this");
        said = new ArrayList<>(texts(v1));
        said.addAll(everyoneSpeaks("second round"));
        assertThat(awaitTheSame(said)).startsWith(shown.toArray(Seat.Line[]::new));
    }

    @Test
    void everyoneSeesWhoJoinsIsRenamedAndLeaves() throws Exception {
        v1.say("signed");
        awaitTheSame(List.of("signed"));
        V1Peer otto = V1Peer.joined(server.port(), "Otto");
        patiently().untilAsserted(() -> {
            assertThat(desktop.peopleHere()).contains("Otto");
            assertThat(page.page().online()).contains("Otto");
            assertThat(plain.announced()).contains("Otto joined");
            assertThat(v1.told())
                    .anyMatch(event -> event instanceof Event.Joined joined
                            && joined.person().name().value().equals("Otto"));
        });
        otto.close();
        patiently().untilAsserted(() -> {
            assertThat(desktop.peopleHere()).doesNotContain("Otto");
            assertThat(page.page().online()).doesNotContain("Otto");
            assertThat(plain.announced()).contains("Otto left");
            assertThat(v1.told()).anyMatch(Event.Left.class::isInstance);
        });
        v1.rename("Veronica");
        patiently().untilAsserted(() -> {
            assertThat(desktop.peopleHere()).contains("Veronica").doesNotContain("Vera");
            assertThat(page.page().online()).contains("Veronica").doesNotContain("Vera");
            assertThat(plain.announced()).contains("Vera is now Veronica");
            for (Seat seat : List.of(desktop, page, v1)) {
                assertThat(seat.seen()).extracting(Seat.Line::author).containsExactly("Veronica");
            }
        });
    }

    @Test
    void oddTextsGoThroughAsTextAndNeighboursKeepTheirOrder() throws Exception {
        List<String> odd = List.of(
                "<img src=x onerror=\"document.title='broken'\">",
                "</script><script>document.title='broken'</script>",
                "\u202Egnirts desrever a\u202C and \u2067a lonely isolate",
                "a neighbour",
                "W".repeat(4_000),
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 "
                        + "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08 \uD83D\uDC4D\uD83C\uDFFD",
                "\u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 (12:30)",
                "&amp; %s ${x} \\ ' \" NUL",
                "the last neighbour");
        for (String text : odd) {
            v1.say(text);
        }
        patiently().untilAsserted(() -> assertThat(texts(v1)).isEqualTo(odd));
        patiently().untilAsserted(() -> assertThat(desktop.texts()).isEqualTo(odd));
        patiently().untilAsserted(() -> assertThat(texts(page)).isEqualTo(odd));
        patiently().untilAsserted(() -> assertThat(texts(plain)).isEqualTo(odd));
        assertThat(page.page().isTrue("return document.title !== 'broken' && !document.querySelector('#log img')"))
                .isTrue();
        assertThat(page.page().isTrue("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(desktop.seen()).extracting(Seat.Line::text).endsWith("the last neighbour");
    }

    /// One after the other, so that the order is known.
    private List<String> everyoneSpeaks(String about) throws Exception {
        List<String> said = new ArrayList<>();
        for (Seat seat : List.of(desktop, page, plain, v1)) {
            String text = about + ", " + (said.size() + 1);
            said.add(text);
            seat.say(text);
            patiently().until(() -> texts(v1).contains(text));
        }
        return said;
    }

    /// Waits until every seat sees just these texts, and compares what they see of their authors.
    private List<Seat.Line> awaitTheSame(List<String> texts) throws Exception {
        for (Seat seat : List.of(desktop, page, plain, v1)) {
            patiently().untilAsserted(() -> assertThat(texts(seat)).isEqualTo(texts));
        }
        List<Seat.Line> lines = v1.seen();
        assertThat(desktop.seen()).isEqualTo(lines);
        assertThat(page.seen()).isEqualTo(lines);
        assertThat(plain.seen()).isEqualTo(lines);
        return lines;
    }

    private static List<String> texts(Seat seat) throws Exception {
        return seat.seen().stream().map(Seat.Line::text).toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
