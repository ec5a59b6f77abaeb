package chat.earshot.common.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The colour that the server assigns to a person. It is a name only: each client paints it in the shade that reads
/// well on its own background. Plain clients get a CSS keyword.
public enum NameColor {
    ROSE("deeppink"),
    RED("red"),
    VERMILION("orangered"),
    ORANGE("orange"),
    AMBER("goldenrod"),
    OLIVE("olive"),
    LIME("yellowgreen"),
    GREEN("green"),
    EMERALD("mediumseagreen"),
    TEAL("teal"),
    CYAN("darkturquoise"),
    SKY("deepskyblue"),
    AZURE("dodgerblue"),
    BLUE("blue"),
    INDIGO("slateblue"),
    VIOLET("blueviolet"),
    PURPLE("purple"),
    MAGENTA("magenta");

    private static final Map<String, NameColor> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(NameColor::wireName, Function.identity()));

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final String cssKeyword;

    NameColor(String cssKeyword) {
        this.cssKeyword = cssKeyword;
    }

    /// As `chat.v1` and the log write it: `teal`.
    public String wireName() {
        return wireName;
    }

    /// As the plain dialect writes it: a keyword that every browser paints.
    public String cssKeyword() {
        return cssKeyword;
    }

    /// The colour of this wire name; empty for a name from a later version.
    public static Optional<NameColor> ofWireName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
