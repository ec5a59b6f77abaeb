package chat.earshot.server;

import java.util.Objects;

/// The version of this build, from the jar's manifest; classes that are not in a jar are a development build.
final class Version {
    static final String CURRENT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
