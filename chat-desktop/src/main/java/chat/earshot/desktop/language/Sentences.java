package chat.earshot.desktop.language;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.cache.SetAside;
import chat.earshot.desktop.cache.StoreUnavailableException;
import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.Refusal;
import chat.earshot.desktop.connection.ServerSaid;

/// What is wrong and what to do about it, said to people. For any thread.
public final class Sentences {
    private Sentences() {}

    public static String about(Reason reason) {
        return switch (reason) {
            case Reason.Own.NOT_CONNECTED -> Texts.text("reason.not-connected");
            case Reason.Own.LOST -> Texts.text("reason.lost");
            case Reason.Own.SOMETHING_MISSED -> Texts.text("reason.something-missed");
            case Reason.Own.NO_SIGN_OF_LIFE -> Texts.text("reason.no-sign-of-life");
            case ServerSaid answer -> about(answer);
            case Refusal.NameRefused(ServerSaid answer) -> about(answer);
            case Refusal.NoSuchHost refusal ->
                Texts.text("reason.no-such-host", refusal.address().host());
            case Refusal.NothingAnswers refusal -> Texts.text("reason.nothing-answers", refusal.address());
            case Refusal.NotEarshot refusal -> Texts.text("reason.not-earshot", refusal.address());
            case Refusal.OtherVersion refusal ->
                Texts.text("reason.other-version", refusal.address(), refusal.version());
            case Refusal.TooBusy refusal -> Texts.text("reason.too-busy", refusal.address());
            case Refusal.TurnedAway refusal -> about(refusal);
        };
    }

    public static String about(InvalidAddressException e) {
        return switch (e.problem()) {
            case MISSING -> Texts.text("address.missing");
            case NOT_AN_ADDRESS -> Texts.text("address.none");
            case ENCRYPTED -> Texts.text("address.encrypted");
            case NO_PORT -> Texts.text("address.no-port");
        };
    }

    /// About a name, or about a message.
    public static String about(InvalidValueException e) {
        return switch (e.rule()) {
            case NAME_EMPTY -> Texts.text("name.empty");
            case NAME_TOO_LONG -> Texts.text("name.too-long", DisplayName.MAX_CHARACTERS);
            case NAME_CHARACTERS -> Texts.text("name.characters");
            case NAME_RESERVED -> Texts.text("name.reserved");
            case TEXT_EMPTY -> Texts.text("text.empty");
            case TEXT_TOO_LONG -> Texts.text("text.too-long", MessageText.MAX_CODE_POINTS);
            case FORM -> Texts.text("value.form");
        };
    }

    public static String about(StoreUnavailableException e) {
        return switch (e.problem()) {
            case IN_USE -> Texts.text("store.in-use");
            case NOT_WRITABLE -> Texts.text("store.not-writable", e.folder());
        };
    }

    public static String about(SetAside aside) {
        return switch (aside.what()) {
            case STORE -> Texts.text("store.set-aside", aside.file());
            case HISTORY -> Texts.text("store.history-set-aside", aside.file());
        };
    }

    /// In our words where we have some; what a later server has to say comes in its own.
    private static String about(ServerSaid answer) {
        if (answer.code() == null) {
            return answer.sentence();
        }
        return Texts.textIfAny("refused." + answer.code().wireName()).orElse(answer.sentence());
    }

    private static String about(Refusal.TurnedAway refusal) {
        String answer = about(refusal.answer());
        return answer.isEmpty()
                ? Texts.text("reason.ended", refusal.address())
                : Texts.text("reason.ended-because", refusal.address(), answer);
    }
}
