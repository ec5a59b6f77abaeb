package chat.earshot.desktop.notices.system;

/// Text for services that take it for markup. Pure.
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
