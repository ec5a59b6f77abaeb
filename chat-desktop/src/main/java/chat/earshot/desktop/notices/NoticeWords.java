package chat.earshot.desktop.notices;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts into words what waits for the reader. Pure, but for the language.
final class NoticeWords {
    /// In characters as a person counts them.
    private static final int ONE_TEXT = 240;
    private static final int ONE_OF_SEVERAL = 90;

    private final Wording wording;

    NoticeWords(Wording wording) {
        this.wording = wording;
    }

    Notice of(ServerId server, RoomId id, Unseen unseen) {
        About about = new About.OneRoom(id);
        Target target = new Target.AMessage(server, id, unseen.first());
        boolean one = unseen.count() == 1 && !unseen.isMore();
        return switch (wording) {
            case OPEN ->
                one
                        ? new Notice(
                                about, titleOfOne(unseen), text(unseen.last().getFirst(), ONE_TEXT), target)
                        : new Notice(about, several(unseen), lines(unseen.last()), target);
            case DISCREET ->
                new Notice(about, Texts.text("app.name"), one ? discreetly(unseen) : several(unseen), target);
        };
    }

    /// All in one, since there are too many rooms for a notice each.
    Notice of(ServerId server, Map<RoomId, Unseen> rooms) {
        int count = rooms.values().stream().mapToInt(Unseen::count).sum();
        String title = Texts.text("notice.rooms", count, rooms.size());
        Map.Entry<RoomId, Unseen> any = rooms.entrySet().iterator().next();
        Target target = new Target.AMessage(server, any.getKey(), any.getValue().first());
        String names =
                rooms.values().stream().map(unseen -> "#" + unseen.room()).collect(Collectors.joining(", "));
        return switch (wording) {
            case OPEN -> new Notice(new About.SeveralRooms(), title, NoticeText.line(names, ONE_TEXT), target);
            case DISCREET -> new Notice(new About.SeveralRooms(), Texts.text("app.name"), title, target);
        };
    }

    /// What a notice looks like, for whoever asks.
    static Notice trial() {
        return new Notice(
                new About.Trial(),
                Texts.text("notice.trial.title"),
                Texts.text("notice.trial.text"),
                new Target.TheWindow());
    }

    private static String titleOfOne(Unseen unseen) {
        String key = unseen.mentions() > 0 ? "notice.mention" : "notice.one";
        return Texts.text(key, authorOf(unseen.last().getFirst()), unseen.room());
    }

    private static String discreetly(Unseen unseen) {
        return Texts.text(unseen.mentions() > 0 ? "notice.discreet.mention" : "notice.discreet.one", unseen.room());
    }

    private static String several(Unseen unseen) {
        return Texts.text(unseen.isMore() ? "notice.more" : "notice.several", unseen.count(), unseen.room());
    }

    private static String lines(List<ChatMessage> messages) {
        return messages.stream()
                .map(message -> Texts.text("notice.line", authorOf(message), text(message, ONE_OF_SEVERAL)))
                .collect(Collectors.joining("\n"));
    }

    private static String authorOf(ChatMessage message) {
        return message.author().name().value();
    }

    private static String text(ChatMessage message, int length) {
        return NoticeText.line(message.text().value(), length);
    }
}
