package chat.earshot.desktop.checks;

import java.util.function.Consumer;

/// A series of checks.
@FunctionalInterface
public interface Check {
    /// Makes them, and tells of each as soon as it is made. It may block, for seconds each.
    void run(Consumer<Finding> told);
}
