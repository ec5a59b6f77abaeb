package chat.earshot.desktop.conversation;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;

/// What somebody means by what stands in the composer. Immutable.
sealed interface Typed {
    String NAME_COMMAND = "/name";

    /// Nothing to see in it.
    record Nothing() implements Typed {}

    record Say(MessageText text) implements Typed {}

    record Rename(DisplayName name) implements Typed {}

    /// Can't be sent as it is.
    ///
    /// @param sentence for people
    record Wrong(String sentence) implements Typed {}

    /// A slash begins a command, two slashes a text with one.
    static Typed parse(String typed) {
        String stripped = typed.strip();
        try {
            if (stripped.startsWith("//")) {
                return new Say(new MessageText(stripped.substring(1)));
            }
            return stripped.startsWith("/") ? command(stripped) : new Say(new MessageText(typed));
        } catch (InvalidValueException e) {
            return e.rule() == InvalidValueException.Rule.TEXT_EMPTY ? new Nothing() : new Wrong(Sentences.about(e));
        }
    }

    private static Typed command(String typed) {
        String word = typed.split("\\s", 2)[0];
        String rest = typed.substring(word.length()).strip();
        if (!word.equals(NAME_COMMAND)) {
            return new Wrong(Texts.text("composer.unknown-command", word));
        }
        return rest.isEmpty() ? new Wrong(Texts.text("composer.name-usage")) : new Rename(new DisplayName(rest));
    }
}
