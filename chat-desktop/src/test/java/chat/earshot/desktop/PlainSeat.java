package chat.earshot.desktop;

import chat.earshot.common.model.NameColor;
import chat.earshot.server.testing.TextSocket;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A WebSocket tool: a name, then lines.
final class PlainSeat implements Seat {
    private static final Pattern ENTRY =
            Pattern.compile("\\{\"time\":\\d+,\"text\":\"([^\"]*)\",\"author\":\"([^\"]*)\",\"color\":\"([a-z]+)\"}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private TextSocket socket;

    private PlainSeat(int port, String name) {
        this.name = name;
        socket = TextSocket.connect(http, port);
        socket.send(name);
    }

    static PlainSeat joining(int port, String name) {
        return new PlainSeat(port, name);
    }

    /// Waits until the connection is lost.
    void awaitEnd() {
        socket.awaitEnd();
    }

    /// As somebody new, which is all that a plain client can be.
    void comeBack(int port) {
        lines.clear();
        socket = TextSocket.connect(http, port);
        socket.send(name);
    }

    /// What the server has announced.
    List<String> announced() throws InterruptedException {
        takeAll();
        return List.copyOf(announced);
    }

    @Override
    public List<Line> seen() throws InterruptedException {
        takeAll();
        return List.copyOf(lines);
    }

    @Override
    public void say(String text) {
        socket.send(text);
    }

    private void takeAll() throws InterruptedException {
        while (socket.received() > 0) {
            Matcher entries = ENTRY.matcher(socket.next());
            while (entries.find()) {
                take(entries.group(1), entries.group(2), entries.group(3));
            }
        }
    }

    private void take(String text, String author, String keyword) {
        if (author.equals("server")) {
            announced.add(text);
        } else {
            lines.add(new Line(unescaped(author), colorOf(keyword), unescaped(text)));
        }
    }

    private static String colorOf(String keyword) {
        return Stream.of(NameColor.values())
                .filter(color -> color.cssKeyword().equals(keyword))
                .map(NameColor::wireName)
                .findFirst()
                .orElse("none");
    }

    /// As JSON, and then as HTML.
    private static String unescaped(String wire) {
        return wire.replace("\\\\", "\\")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Override
    public void close() {
        socket.close();
        http.shutdownNow();
    }
}
