package chat.earshot.desktop.notices.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.notices.Notice;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import chat.earshot.desktop.notices.Notifier;
import chat.earshot.desktop.notices.dbus.TestBus;
import chat.earshot.desktop.notices.dbus.TestDesktop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Notices over a real bus, with a desktop of the test's own at its other end.
@Timeout(180)
class DBusNotifierTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final About GENERAL = new About.OneRoom(RoomId.GENERAL);

    @TempDir
    Path folder;

    private final List<Target> clicked = new CopyOnWriteArrayList<>();
    private TestBus bus;
    private Notifier notifier;

    @BeforeAll
    static void isThereABus() {
        assumeThat(TestBus.isInstalled()).as("dbus-daemon is installed").isTrue();
        Fx.run(() -> {
            // The icon is drawn by JavaFX.
        });
    }

    @BeforeEach
    void connect() throws Exception {
        bus = TestBus.start(folder);
        notifier = new QueuedNotifier(own -> new DBusNotifier(bus.socket(), own, clicked::add, AppIcon::image));
    }

    @AfterEach
    void disconnect() {
        notifier.close();
        bus.close();
    }

    @Test
    void aNoticeIsShownAndAClickLeadsToItsMessage() throws Exception {
        try (TestDesktop desktop = TestDesktop.on(bus, "body", "actions")) {
            notifier.show(notice(GENERAL, "Anna in #general", "lunch? 👋 שלום", 11));
            eventually(() -> desktop.shown().size() == 1);
            TestDesktop.Shown shown = desktop.shown().getFirst();
            assertThat(shown.title()).isEqualTo("Anna in #general");
            assertThat(shown.text()).isEqualTo("lunch? 👋 שלום");
            assertThat(shown.actions()).containsExactly("default", "Open");
            assertThat(shown.hints())
                    .containsEntry("urgency", 1)
                    .containsEntry("category", "im.received")
                    .containsEntry("suppress-sound", true)
                    .containsEntry("image-data", 64);
            desktop.click(shown.number());
            eventually(() -> clicked.equals(List.of(target(11))));
        }
    }

    @Test
    void aLaterNoticeAboutTheSameTakesThePlaceOfTheFirst() throws Exception {
        try (TestDesktop desktop = TestDesktop.on(bus)) {
            notifier.show(notice(GENERAL, "one", "", 11));
            notifier.show(notice(new About.OneRoom(new RoomId("build")), "elsewhere", "", 1));
            notifier.show(notice(GENERAL, "two", "", 12));
            eventually(() -> desktop.shown().size() == 3);
            int first = desktop.shown().getFirst().number();
            assertThat(desktop.shown()).extracting(TestDesktop.Shown::replaces).containsExactly(0, 0, first);
            desktop.click(first);
            eventually(() -> clicked.equals(List.of(target(12))));
        }
    }

    @Test
    void aNoticeThatWasClickedAwayIsNotReplacedByTheNext() throws Exception {
        try (TestDesktop desktop = TestDesktop.on(bus)) {
            notifier.show(notice(GENERAL, "one", "", 11));
            eventually(() -> desktop.shown().size() == 1);
            desktop.dismiss(desktop.shown().getFirst().number());
            // Another notice, shown and taken back, tells that the one before was heard of.
            notifier.show(notice(new About.Trial(), "trial", "", 1));
            notifier.withdraw(new About.Trial());
            eventually(() -> desktop.closed().size() == 1);
            notifier.show(notice(GENERAL, "two", "", 12));
            eventually(() -> desktop.shown().size() == 3);
            assertThat(desktop.shown().getLast().replaces()).isZero();
        }
    }

    @Test
    void textIsEscapedForDesktopsThatTakeItForMarkupAndOnlyForThem() throws Exception {
        String nasty = "<b>&amp; 1 < 2</b> <img src='http://a.example/'/>";
        try (TestDesktop desktop = TestDesktop.on(bus, "body", "body-markup")) {
            notifier.show(notice(GENERAL, "<i>Anna</i>", nasty, 11));
            eventually(() -> desktop.shown().size() == 1);
            assertThat(desktop.shown().getFirst().text())
                    .isEqualTo("&lt;b&gt;&amp;amp; 1 &lt; 2&lt;/b&gt; &lt;img src='http://a.example/'/&gt;");
            assertThat(desktop.shown().getFirst().title()).isEqualTo("<i>Anna</i>");
        }
        notifier.close();
        notifier = new QueuedNotifier(own -> new DBusNotifier(bus.socket(), own, clicked::add, AppIcon::image));
        try (TestDesktop desktop = TestDesktop.on(bus, "body")) {
            notifier.show(notice(GENERAL, "Anna", nasty, 11));
            eventually(() -> desktop.shown().size() == 1);
            assertThat(desktop.shown().getFirst().text()).isEqualTo(nasty);
        }
    }

    @Test
    void whatWasSeenIsTakenBack() throws Exception {
        try (TestDesktop desktop = TestDesktop.on(bus)) {
            notifier.show(notice(GENERAL, "one", "", 11));
            notifier.withdraw(GENERAL);
            eventually(() -> desktop.closed().size() == 1);
            assertThat(desktop.closed())
                    .containsExactly(desktop.shown().getFirst().number());
        }
    }

    @Test
    void withoutADesktopNothingFailsAndWhenOneComesItIsUsed() throws Exception {
        notifier.show(notice(GENERAL, "unseen", "", 11));
        bus.close();
        notifier.show(notice(GENERAL, "unseen", "", 12));
        notifier.withdraw(GENERAL);
        bus = TestBus.start(folder);
        try (TestDesktop desktop = TestDesktop.on(bus)) {
            notifier.show(notice(GENERAL, "seen", "", 13));
            eventually(() -> desktop.shown().size() == 1);
            assertThat(desktop.shown().getFirst().title()).isEqualTo("seen");
        }
    }

    private static Notice notice(About about, String title, String text, long message) {
        return new Notice(about, title, text, target(message));
    }

    private static Target target(long message) {
        return new Target.AMessage(
                new ServerId("server-of-sample"), RoomId.GENERAL, new MessageId("message-of-sample-" + message));
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(condition);
    }
}
