package chat.earshot.desktop.finding;

/// Looks for servers that announce themselves.
public interface Lookout {

    /// Is told on any thread, and must not block.
    interface Listener {
        void seen(Sighting sighting);

        /// @param label as in [Sighting]
        void gone(String label);

        /// In how many networks it is being looked; none when this computer is in none.
        void lookingIn(int networks);
    }

    /// Begins, and returns at once.
    ///
    /// @return what ends it; that returns at once, too
    Runnable begin(Listener listener);
}
