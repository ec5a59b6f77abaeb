package chat.earshot.server.page;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The page as somebody sees it who sits before it. Every wait has a generous end: a busy machine is no mistake.
public final class ChatPage {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Browser browser;

    private ChatPage(Browser browser) {
        this.browser = browser;
    }

    public static ChatPage opened(Browser browser, URI address) {
        browser.open(address);
        return new ChatPage(browser);
    }

    public static ChatPage joined(Browser browser, URI address, String name) {
        ChatPage page = opened(browser, address);
        page.join(name);
        page.waitUntilJoined();
        return page;
    }

    public void join(String name) {
        WebElement field = element("join-name");
        await().atMost(PATIENCE).until(field::isDisplayed);
        field.clear();
        field.sendKeys(name, Keys.ENTER);
    }

    public void waitUntilJoined() {
        waitFor("return !document.getElementById('app').hidden");
        waitForState("connected");
        waitFor("return !document.getElementById('beginning').hidden");
    }

    public void waitForState(String state) {
        waitFor("return document.querySelector('.sidebar .state').dataset.connectionState === '" + state + "'");
    }

    /// Types it as a person does, line by line.
    public void say(String text) {
        write(text);
        composer().sendKeys(Keys.ENTER);
    }

    public void write(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                composer().sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
            }
            composer().sendKeys(lines[i]);
        }
    }

    /// Faster than anybody types.
    public void sayAll(List<String> texts) {
        browser.run("""
                const field = document.getElementById('message');
                for (const text of arguments[0]) {
                  field.value = text;
                  field.dispatchEvent(new Event('input'));
                  field.form.requestSubmit();
                }
                """, texts);
    }

    /// For what a driver can't type: characters beyond the keyboard, and very long texts.
    public void paste(String text) {
        browser.run("""
                const field = document.getElementById('message');
                field.focus();
                document.execCommand('insertText', false, arguments[0]);
                """, text);
        composer().sendKeys(Keys.ENTER);
    }

    public WebElement composer() {
        return element("message");
    }

    public WebElement element(String id) {
        return browser.driver().findElement(By.id(id));
    }

    public String textOf(String id) {
        return (String) requireNonNull(browser.run("return document.getElementById(arguments[0]).textContent", id));
    }

    public boolean isShown(String id) {
        return element(id).isDisplayed();
    }

    /// The texts of the conversation, oldest first, as characters and not as they are laid out.
    public List<String> texts() {
        return strings("return [...document.querySelectorAll('#log .message .text')].map(e => e.textContent)");
    }

    /// What was written and is not sent.
    public List<String> unsent() {
        return strings("return [...document.querySelectorAll('#outbox .message .text')].map(e => e.textContent)");
    }

    /// What of it would outlive the browser now, in the order in which it will be sent.
    List<String> kept() {
        return ((List<?>) requireNonNull(browser.runAsync("""
                const { Database } = await import('/js/kept/database.js');
                const database = await Database.open();
                return (await database.read(['outbox'], outbox => outbox.getAll())).map(entry => entry.text);
                """)))
                .stream().map(String::valueOf).toList();
    }

    public List<String> online() {
        return strings("return [...document.querySelectorAll('#online-list .name')].map(e => e.textContent)");
    }

    /// As when the reader looks at another window.
    public void leave() {
        browser.run("Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
                + " document.dispatchEvent(new Event('visibilitychange'))");
    }

    public void comeBack() {
        browser.run("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
    }

    public void waitForTexts(String... texts) {
        await().atMost(PATIENCE).until(this::texts, List.of(texts)::equals);
    }

    public void waitForLastText(String text) {
        await().atMost(PATIENCE).until(() -> {
            List<String> texts = texts();
            return !texts.isEmpty() && texts.getLast().equals(text);
        });
    }

    public void waitFor(String script) {
        await().atMost(PATIENCE).until(() -> Boolean.TRUE.equals(browser.run(script)));
    }

    public long number(String script) {
        return ((Number) requireNonNull(browser.run(script))).longValue();
    }

    public boolean isTrue(String script) {
        return Boolean.TRUE.equals(browser.run(script));
    }

    public List<String> strings(String script) {
        return ((List<?>) requireNonNull(browser.run(script)))
                .stream().map(String::valueOf).toList();
    }

    /// Shade of the name and of the avatar, as the browser computes them.
    public Map<String, String> look(String selector) {
        Object found = browser.run("""
                const style = getComputedStyle(document.querySelector(arguments[0]));
                return { color: style.color, background: style.backgroundColor };
                """, selector);
        Map<?, ?> look = (Map<?, ?>) requireNonNull(found);
        return Map.of("color", String.valueOf(look.get("color")), "background", String.valueOf(look.get("background")));
    }
}
