package chat.earshot.desktop.notices;

/// Where the reader looks, as far as the windows can tell.
public enum Attention {
    /// At the room: it is open, in the window that has the keyboard.
    HERE,
    ELSEWHERE
}
