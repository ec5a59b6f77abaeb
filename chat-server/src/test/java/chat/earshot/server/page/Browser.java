package chat.earshot.server.page;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/// A headless Chromium that keeps nothing: somebody who was never here before. Used by the test's thread.
///
/// Starting one takes longer than most tests, so those that are closed are used again, in a new window and with nothing
/// kept of the page that was open.
public final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver");
    /// Where systems keep them when they are not on the path.
    private static final List<String> FOLDERS = List.of(
            "/usr/bin",
            "/usr/lib/chromium",
            "/usr/lib/chromium-browser",
            "/Applications/Google Chrome.app/Contents/MacOS",
            "C:\\Program Files\\Google\\Chrome\\Application");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// An address of another machine, as far as the browser knows, which leads to this one: it trusts its own computer
    /// more than others, and a page from elsewhere has less to work with.
    static final String ELSEWHERE = "192.0.2.1";

    /// Selenium wants to say which parts of the browser's own protocol it knows; none of them is used. Kept here, since
    /// a logger that nobody holds forgets its level.
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final Deque<Browser> IDLE = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(browser -> browser.driver.quit())));
    }

    private final ChromeDriverService service;
    private final ChromeDriver driver;
    /// Of its profile: no other browser has it on its command line.
    private final String folder;
    /// Whether what it keeps is kept when it is closed.
    private final boolean isOwned;

    private Browser(ChromeDriverService service, ChromeDriver driver, boolean isOwned) {
        this.service = service;
        this.driver = driver;
        this.isOwned = isOwned;
        this.folder = folderOf(driver);
    }

    public static Browser started() {
        Browser idle = IDLE.poll();
        return idle != null ? idle : started(List.of());
    }

    /// Keeps all that it keeps in this folder, as somebody who has been here before.
    static Browser of(Path profile) {
        return started(List.of("--user-data-dir=" + profile));
    }

    private static Browser started(List<String> arguments) {
        CHATTER.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find(BROWSERS));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP " + ELSEWHERE + " 127.0.0.1",
                "--window-size=1240,780");
        options.addArguments(arguments);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find(DRIVERS))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return new Browser(service, driver, !arguments.isEmpty());
    }

    public ChromeDriver driver() {
        return driver;
    }

    /// Runs it in the page and gives what it returns.
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /// Runs it in the page as the body of an async function, so that it may `await`, and gives what it returns.
    public @Nullable Object runAsync(String script) {
        Object result = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (async () => {
                %s
                })().then(value => done({ value }), error => done({ error: String(error.stack) }));
                """.formatted(script));
        if (!(result instanceof Map<?, ?> answer)) {
            throw new AssertionError("The script ended with " + result);
        }
        if (answer.get("error") != null) {
            throw new AssertionError(answer.get("error"));
        }
        return answer.get("value");
    }

    public void open(URI address) {
        driver.get(address.toString());
    }

    /// As wide and high as this, also narrower than a window can be.
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void preferColors(String scheme) {
        prefer(Map.of("prefers-color-scheme", scheme));
    }

    /// What style sheets may ask about, such as `prefers-contrast`.
    void prefer(Map<String, String> features) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        features.entrySet().stream()
                                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                                .toList()));
    }

    @Override
    public void close() {
        if (isOwned) {
            driver.quit();
        } else {
            forget();
            IDLE.push(this);
        }
    }

    /// Whatever was set for a window goes with it.
    private void forget() {
        Set<String> open = driver.getWindowHandles();
        driver.switchTo().window(open.iterator().next());
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        Set<String> origins = new HashSet<>();
        for (String window : open) {
            driver.switchTo().window(window);
            origins.add(String.valueOf(run("return location.origin")));
            driver.close();
        }
        driver.switchTo().window(fresh);
        origins.forEach(origin -> driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all")));
        driver.manage().logs().get(LogType.BROWSER);
    }

    /// As when its computer dies: none of its processes has a chance to do anything.
    void kill() {
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> commandOf(process).contains(folder))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        // One that is dead and that nobody has asked about has no command any more.
        await().atMost(PATIENCE)
                .until(() -> processes.stream()
                        .allMatch(process -> commandOf(process).isEmpty()));
        service.stop();
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static String folderOf(ChromeDriver driver) {
        Map<?, ?> chrome =
                (Map<?, ?>) Objects.requireNonNull(driver.getCapabilities().getCapability("chrome"));
        return String.valueOf(chrome.get("userDataDir"));
    }

    private static File find(List<String> names) {
        Stream<String> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(onPath, FOLDERS.stream())
                .flatMap(folder -> names.stream()
                        .flatMap(name -> Stream.of(name, name + ".exe"))
                        .map(name -> Path.of(folder, name).toFile()))
                .filter(file -> file.isFile() && file.canExecute())
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs " + String.join(" or ", names)
                        + ", which is not installed here. ./verify installs it."));
    }
}
