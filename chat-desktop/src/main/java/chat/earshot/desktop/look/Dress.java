package chat.earshot.desktop.look;

/// How somebody wants the windows to look. Immutable.
///
/// @param textSize in percent; everything grows with it
public record Dress(Colors colors, Density density, int textSize) {
    public static final int NORMAL_SIZE = 100;

    /// What one has who has chosen nothing.
    public static Dress standard() {
        return new Dress(Colors.SYSTEM, Density.COMFORTABLE, NORMAL_SIZE);
    }

    double zoom() {
        return textSize / (double) NORMAL_SIZE;
    }
}
