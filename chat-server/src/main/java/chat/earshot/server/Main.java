package chat.earshot.server;

final class Main {
    private Main() {}
}
