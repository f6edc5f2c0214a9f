package nl.huisnorm.internal.source;

import java.time.Duration;

/**
 * How long is waited for something that gives bytes when it likes. Only waiting counts, so that it is no matter how long the
 * reader takes over what came. Nothing may come for so long, and there is an end to all waiting together: what gives a byte
 * now and then would else keep its reader for ever. Where there may be more bytes than memory holds, every byte that came
 * buys some waiting: what is slow but goes on is read for as long as it takes.
 */
final class Patience {

    private static final int KIBI = 1024;

    private final long silence;
    private final long inAll;
    private final long perKibi;
    private long waited;
    private long received;

    /**
     * Patience that is whole.
     *
     * @param silence how long nothing may come
     * @param inAll how long is waited, all in all
     * @param perKibi how much longer for every 1024 bytes that came
     */
    Patience(Duration silence, Duration inAll, Duration perKibi) {
        this.silence = silence.toNanos();
        this.inAll = inAll.toNanos();
        this.perKibi = perKibi.toNanos();
    }

    /** How long to wait for what comes next, in nanoseconds; 0 where only what is there already is taken. */
    long left() {
        return Math.max(0, Math.min(silence, inAll + received / KIBI * perKibi - waited));
    }

    /** Counts what was waited in nanoseconds, and how many bytes came of it. */
    void count(long nanos, int bytes) {
        waited += nanos;
        received += bytes;
    }

    /** Why it ended when nothing came for as long as was left: nothing came for too long, or too little for longer still. */
    Mistake ended(long left) {
        return left < silence
                ? Mistake.of("gives-too-slowly", Duration.ofNanos(waited).toSeconds())
                : Mistake.of("gives-nothing", Duration.ofNanos(silence).toSeconds());
    }
}
