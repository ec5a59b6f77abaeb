package chat.earshot.desktop;

import chat.earshot.server.page.Browser;
import chat.earshot.server.page.ChatPage;
import java.net.URI;
import java.util.List;

/// The page in a real browser.
final class PageSeat implements Seat {
    /// Only the first message of a group names its author.
    private static final String SEEN = """
            let author = null;
            return [...document.querySelectorAll('#log .message')].map(message => {
              author = message.querySelector('.byline .name') ?? author;
              const color = [...author.classList].find(name => name.startsWith('color-')).slice('color-'.length);
              return [author.textContent, color, message.querySelector('.text').textContent].join('\\u0000');
            });
            """;

    private final Browser browser = Browser.started();
    private final ChatPage page;

    private PageSeat(int port, String name) {
        page = ChatPage.joined(browser, URI.create("http://127.0.0.1:" + port + "/"), name);
    }

    static PageSeat joining(int port, String name) {
        return new PageSeat(port, name);
    }

    ChatPage page() {
        return page;
    }

    @Override
    public List<Line> seen() {
        return page.strings(SEEN).stream()
                .map(line -> line.split("\0", 3))
                .map(parts -> new Line(parts[0], parts[1], parts[2]))
                .toList();
    }

    @Override
    public void say(String text) {
        page.say(text);
    }

    @Override
    public void close() {
        browser.close();
    }
}
