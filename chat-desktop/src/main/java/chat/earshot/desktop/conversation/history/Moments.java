package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.language.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Says times and days as people do, on this computer's clock. Immutable.
public final class Moments {
    private final Clock clock;
    private final DateTimeFormatter time;
    private final DateTimeFormatter full;
    private final DateTimeFormatter dayOfThisYear;
    private final DateTimeFormatter dayOfAnotherYear;
    private final DateTimeFormatter weekday;

    public Moments(Clock clock, Locale locale) {
        this.clock = clock;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone());
        this.full = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone());
        this.dayOfThisYear = DateTimeFormatter.ofPattern(Texts.text("day.this-year"), locale);
        this.dayOfAnotherYear = DateTimeFormatter.ofPattern(Texts.text("day.another-year"), locale);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
    }

    /// `09:26`.
    String time(Instant at) {
        return time.format(at);
    }

    /// With the day and the year.
    String full(Instant at) {
        return full.format(at);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// `Today, 20 November`.
    String day(LocalDate day) {
        LocalDate today = ZonedDateTime.now(clock).toLocalDate();
        String date = (day.getYear() == today.getYear() ? dayOfThisYear : dayOfAnotherYear).format(day);
        if (day.equals(today)) {
            return Texts.text("day.today", date);
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.text("day.yesterday", date);
        }
        return Texts.text("day.other", weekday.format(day), date);
    }
}
