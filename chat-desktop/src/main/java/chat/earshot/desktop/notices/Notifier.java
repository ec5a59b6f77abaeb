package chat.earshot.desktop.notices;

import chat.earshot.desktop.notices.Notice.About;

/// Shows notices in the way of a system. None of its methods fails: a computer that can't show notices is one to live
/// with.
public interface Notifier extends AutoCloseable {
    /// In place of an earlier one about the same.
    void show(Notice notice);

    /// Takes the notice about this away, where there is one and the system can.
    void withdraw(About about);

    @Override
    void close();
}
