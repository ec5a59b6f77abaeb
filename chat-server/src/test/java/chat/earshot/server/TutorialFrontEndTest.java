package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.NameColor;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.TextSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Frame for frame what the front end of the best-known chat tutorial sends and understands.
final class TutorialFrontEndTest {
    private static final Pattern COLOR = Pattern.compile("\\{\"type\":\"color\",\"data\":\"([a-z]+)\"}");
    private static final Pattern MESSAGE = Pattern.compile("\\{\"type\":\"message\",\"data\":(\\{[^}]+})}");
    private static final Pattern HISTORY = Pattern.compile("\\{\"type\":\"history\",\"data\":\\[(.+)]}");
    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"time\":(\\d{13}),\"text\":\"([^\"]*)\",\"author\":\"([^\"]*)\",\"color\":\"([a-z]+)\"}");

    /// What that front end takes from a message.
    private record Entry(String text, String author, String color) {
        static List<Entry> allIn(String json) {
            Matcher entries = ENTRY.matcher(json);
            List<Entry> all = new ArrayList<>();
            while (entries.find()) {
                all.add(new Entry(entries.group(2), entries.group(3), entries.group(4)));
            }
            return all;
        }
    }

    @TempDir
    private Path place;

    private final HttpClient http = HttpClient.newHttpClient();
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        server = ServerProcess.start(place.resolve("data"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void thirtyClientsEachHaveAColourAndSeeEveryMessageInOneOrder() throws Exception {
        List<String> names = IntStream.range(0, 30).mapToObj(i -> "Client " + i).toList();
        Map<String, String> colors = new HashMap<>();
        List<TextSocket> clients = new ArrayList<>();
        for (String name : names) {
            TextSocket client = TextSocket.connect(http, server.port());
            client.send(name);
            colors.put(name, awaitColor(client));
            clients.add(client);
        }
        assertThat(colors.values()).isSubsetOf(cssKeywords());
        assertThat(colors.values().stream().distinct()).hasSize(NameColor.values().length);
        for (int i = 0; i < clients.size(); i++) {
            clients.get(i).send("says " + names.get(i));
        }
        List<List<Entry>> seen = new ArrayList<>();
        for (TextSocket client : clients) {
            seen.add(awaitMessages(client, names.size()));
        }
        assertThat(seen).allSatisfy(entries -> assertThat(entries).isEqualTo(seen.getFirst()));
        assertThat(seen.getFirst()).hasSize(30).allSatisfy(entry -> {
            assertThat(entry.text()).isEqualTo("says " + entry.author());
            assertThat(entry.color()).isEqualTo(colors.get(entry.author()));
        });
    }

    @Test
    void historyComesBeforeTheNameAndOnlyWhenThereIsSome() throws Exception {
        TextSocket first = TextSocket.connect(http, server.port());
        first.send("First");
        String color = awaitColor(first);
        for (int i = 1; i <= 103; i++) {
            first.send("m" + i);
        }
        awaitMessages(first, 103);
        TextSocket late = TextSocket.connect(http, server.port());
        Matcher history = HISTORY.matcher(late.next());
        assertThat(history.matches()).isTrue();
        assertThat(Entry.allIn(history.group(1)))
                .isEqualTo(IntStream.rangeClosed(4, 103)
                        .mapToObj(i -> new Entry("m" + i, "First", color))
                        .toList());
    }

    @Test
    void aClientWithoutANameHearsEverything() throws Exception {
        TextSocket silent = TextSocket.connect(http, server.port());
        TextSocket speaker = TextSocket.connect(http, server.port());
        speaker.send("Speaker");
        String color = awaitColor(speaker);
        speaker.send("Can you hear me?");
        assertThat(awaitMessages(silent, 1)).containsExactly(new Entry("Can you hear me?", "Speaker", color));
    }

    @Test
    void whatWouldBeMarkupIsEscaped() throws Exception {
        TextSocket client = TextSocket.connect(http, server.port());
        client.send("<b>\"Bobby\"</b> & co");
        String color = awaitColor(client);
        client.send("<img src=x onerror=alert(1)> & \"'</script>");
        assertThat(awaitMessages(client, 1))
                .containsExactly(new Entry(
                        "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;'&lt;/script&gt;",
                        "&lt;b&gt;&quot;Bobby&quot;&lt;/b&gt; &amp; co",
                        color));
    }

    @Test
    void aRefusedNameIsExplainedAndTheNextFrameIsTheNameAgain() throws Exception {
        TextSocket first = TextSocket.connect(http, server.port());
        first.send("Taken");
        awaitColor(first);
        TextSocket second = TextSocket.connect(http, server.port());
        for (String refused : List.of("taken", "   ", "x".repeat(33), "server", "a\u202Eb")) {
            second.send(refused);
            assertThat(awaitFromServer(second).text()).isNotBlank();
        }
        second.send("Second");
        awaitColor(second);
    }

    @Test
    void commandsAreAnsweredByTheServerToTheirSenderAlone() throws Exception {
        TextSocket ada = TextSocket.connect(http, server.port());
        ada.send("Ada");
        String color = awaitColor(ada);
        ada.send("/who");
        assertThat(awaitFromServer(ada).text()).contains("Ada");
        ada.send("/help");
        assertThat(awaitFromServer(ada).text()).contains("/name", "/who");
        ada.send("/dance");
        assertThat(awaitFromServer(ada).text()).contains("/help");
        ada.send("/name Countess");
        assertThat(awaitFromServer(ada).text()).isEqualTo("Ada is now Countess");
        ada.send("//who needs slashes");
        assertThat(awaitMessages(ada, 1)).containsExactly(new Entry("/who needs slashes", "Countess", color));
    }

    private static List<String> cssKeywords() {
        return Stream.of(NameColor.values()).map(NameColor::cssKeyword).toList();
    }

    private static String awaitColor(TextSocket client) throws InterruptedException {
        while (true) {
            Matcher color = COLOR.matcher(client.next());
            if (color.matches()) {
                return color.group(1);
            }
        }
    }

    private static Entry awaitFromServer(TextSocket client) throws InterruptedException {
        while (true) {
            Entry entry = awaitMessage(client);
            if (entry.author().equals("server") && !entry.text().endsWith(" joined")) {
                assertThat(entry.color()).isEqualTo("gray");
                return entry;
            }
        }
    }

    /// Messages of people; what the server announces is passed over.
    private static List<Entry> awaitMessages(TextSocket client, int count) throws InterruptedException {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < count) {
            Entry entry = awaitMessage(client);
            if (!entry.author().equals("server")) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Entry awaitMessage(TextSocket client) throws InterruptedException {
        while (true) {
            Matcher message = MESSAGE.matcher(client.next());
            if (message.matches()) {
                return Entry.allIn(message.group(1)).getFirst();
            }
        }
    }
}
