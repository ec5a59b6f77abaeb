package chat.earshot.desktop.notices;

import chat.earshot.desktop.notices.Notice.About;

/// Where a system has no notices: sound and sign are all there is.
public final class MuteNotifier implements Notifier {
    @Override
    public void show(Notice notice) {
        // Nowhere to show it.
    }

    @Override
    public void withdraw(About about) {
        // Nothing was shown.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
