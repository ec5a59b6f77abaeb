package chat.earshot.server.store.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// What a message is besides its text, as words of the full-text index: its room, its author, its day, whether it has a
/// link. They begin with a digit that no piece of text has.
public final class Traits {
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|(?<![a-z0-9])www\\.)\\S");
    private static final String ROOM = "6r";
    private static final String AUTHOR = "6a";
    private static final String YEAR = "6y";
    private static final String MONTH = "6m";
    private static final String DAY = "6d";
    private static final String WITH_LINK = "6l";
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2199-12-31T12:00:00Z");

    private Traits() {}

    static List<String> of(IndexedMessage message) {
        List<String> traits = new ArrayList<>();
        LocalDate day = dayOf(message.at());
        traits.add(ROOM + message.room());
        traits.add(AUTHOR + message.author());
        traits.add(year(day));
        traits.add(month(day));
        traits.add(day(day));
        if (hasLink(message.text())) {
            traits.add(WITH_LINK);
        }
        return traits;
    }

    /// Whether there is something in the text that clients make a link of.
    public static boolean hasLink(String text) {
        return LINK.matcher(text).find();
    }

    static String withLink() {
        return WITH_LINK;
    }

    static String inOneOf(Collection<Long> rooms) {
        return any(rooms.stream().map(room -> ROOM + room).toList());
    }

    static String by(long author) {
        return AUTHOR + author;
    }

    /// Every message of these days, both included: whole years and months as such, the rest by its days.
    static String between(Instant first, Instant last) {
        List<String> words = new ArrayList<>();
        LocalDate end = dayOf(last);
        for (LocalDate day = dayOf(first); !day.isAfter(end); ) {
            LocalDate yearsEnd = Year.from(day).atMonth(12).atEndOfMonth();
            LocalDate monthsEnd = YearMonth.from(day).atEndOfMonth();
            if (day.getDayOfYear() == 1 && !yearsEnd.isAfter(end)) {
                words.add(year(day));
                day = yearsEnd.plusDays(1);
            } else if (day.getDayOfMonth() == 1 && !monthsEnd.isAfter(end)) {
                words.add(month(day));
                day = monthsEnd.plusDays(1);
            } else {
                words.add(day(day));
                day = day.plusDays(1);
            }
        }
        return any(words);
    }

    private static String any(List<String> words) {
        return "(" + String.join(" OR ", words) + ")";
    }

    private static String year(LocalDate day) {
        return YEAR + day.getYear();
    }

    private static String month(LocalDate day) {
        return MONTH + (day.getYear() * 12L + day.getMonthValue());
    }

    private static String day(LocalDate day) {
        return DAY + day.toEpochDay();
    }

    /// A clock that is far off makes no words that the index doesn't understand.
    private static LocalDate dayOf(Instant at) {
        Instant known = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
        return LocalDate.ofInstant(known, ZoneOffset.UTC);
    }
}
