package chat.earshot.desktop.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Do not disturb: no notice and no sound. Immutable.
public sealed interface Quiet {
    boolean holdsAt(Instant now);

    /// As it is kept; [#read] understands it.
    String written();

    /// When it ends by itself.
    default Optional<Instant> end() {
        return Optional.empty();
    }

    /// What cannot be read means: not quiet.
    static Quiet read(String written) {
        if (written.equals(UntilTurnedOff.WRITTEN)) {
            return new UntilTurnedOff();
        }
        try {
            return new Until(Instant.parse(written));
        } catch (DateTimeException _) {
            return new Off();
        }
    }

    record Off() implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return false;
        }

        @Override
        public String written() {
            return "off";
        }
    }

    record Until(Instant moment) implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return now.isBefore(moment);
        }

        @Override
        public String written() {
            return moment.toString();
        }

        @Override
        public Optional<Instant> end() {
            return Optional.of(moment);
        }
    }

    record UntilTurnedOff() implements Quiet {
        private static final String WRITTEN = "on";

        @Override
        public boolean holdsAt(Instant now) {
            return true;
        }

        @Override
        public String written() {
            return WRITTEN;
        }
    }
}
