package chat.earshot.desktop.notices.system;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The sound of a notice: two soft notes, a fourth apart, computed here. For any thread; it returns at once.
public final class Chime {
    private static final Logger LOG = System.getLogger(Chime.class.getName());

    static final int RATE = 44_100;
    private static final double LOW = 587.33;
    private static final double HIGH = 783.99;
    private static final double SECOND_NOTE_AT = 0.11;
    private static final double LENGTH = 0.55;
    /// Of full scale, for each note: both together stay below it.
    private static final double LOUDNESS = 0.22;
    private static final double ATTACK = 0.006;
    private static final double DECAY = 9;
    private static final double FADE_OUT = 0.03;

    private final AtomicBoolean playing = new AtomicBoolean();

    /// Unless it is to be heard already. A computer without sound stays silent.
    public void play() {
        if (playing.compareAndSet(false, true)) {
            Thread.ofPlatform().name("chime").daemon().start(this::playNow);
        }
    }

    private void playNow() {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            byte[] samples = samples();
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "There is no sound here", e);
        } finally {
            playing.set(false);
        }
    }

    /// 16 bits each, little-endian.
    static byte[] samples() {
        int count = (int) (LENGTH * RATE);
        ByteBuffer samples = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double time = (double) i / RATE;
            double wave = note(LOW, time) + note(HIGH, time - SECOND_NOTE_AT);
            double fade = Math.min(1, (LENGTH - time) / FADE_OUT);
            samples.putShort((short) Math.round(wave * fade * LOUDNESS * Short.MAX_VALUE));
        }
        return samples.array();
    }

    /// A sine with a little of its octave, struck at 0 and dying away.
    private static double note(double frequency, double time) {
        if (time < 0) {
            return 0;
        }
        double angle = 2 * Math.PI * frequency * time;
        double strength = Math.min(1, time / ATTACK) * Math.exp(-DECAY * time);
        return strength * (Math.sin(angle) + 0.3 * Math.sin(2 * angle));
    }
}
