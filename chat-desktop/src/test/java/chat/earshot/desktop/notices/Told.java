package chat.earshot.desktop.notices;

import chat.earshot.desktop.Sample;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A system for tests: remembers every notice and every sound, shows what a screen would, and lets time pass at will.
public final class Told implements Notifier {
    final List<Notice> notices = new ArrayList<>();
    private final Map<About, Notice> onScreen = new LinkedHashMap<>();
    int sounds;
    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now = Sample.NOW;
    private Consumer<Target> clicked = _ -> {};

    private record Waiting(Instant due, Runnable what) {}

    public Timing timing() {
        return new Timing(new TestClock(), this::later);
    }

    /// Connects these notices to it.
    public void listenTo(Notices told) {
        told.tellThrough(
                whom -> {
                    clicked = whom;
                    return this;
                },
                () -> sounds++);
    }

    /// Somebody clicks what is on the screen about this.
    public void click(About about) {
        clicked.accept(Objects.requireNonNull(onScreen.get(about)).target());
        pass(Duration.ZERO);
    }

    void later(Duration delay, Runnable what) {
        waiting.add(new Waiting(now.plus(delay), what));
    }

    void pass(Duration time) {
        now = now.plus(time);
        List<Waiting> due =
                waiting.stream().filter(one -> !one.due().isAfter(now)).toList();
        waiting.removeAll(due);
        due.forEach(one -> one.what().run());
    }

    public Map<About, Notice> onScreen() {
        return onScreen;
    }

    public List<String> titles() {
        return notices.stream().map(Notice::title).toList();
    }

    Notice last() {
        return notices.getLast();
    }

    @Override
    public void show(Notice notice) {
        notices.add(notice);
        onScreen.put(notice.about(), notice);
    }

    @Override
    public void withdraw(About about) {
        onScreen.remove(about);
    }

    @Override
    public void close() {
        onScreen.clear();
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
