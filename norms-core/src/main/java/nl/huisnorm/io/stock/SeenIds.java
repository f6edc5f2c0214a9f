package nl.huisnorm.io.stock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Experimental;

/**
 * The ids of a stock that were met, in memory that has an end: eight bytes an id, of {@link #MOST} at the most. Ids that
 * look alike are the same. Not for threads that share it.
 */
@Experimental
public final class SeenIds {

    /** The most facilities that a stock may have. */
    public static final int MOST = 4_000_000;

    private static final int FIRST_ROOM = 1 << 10;

    private final MessageDigest digest;
    private long[] table = new long[FIRST_ROOM];
    private int size;

    /** Of a stock of which nothing was read. */
    public SeenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Notes an id.
     *
     * @param id the id
     * @return whether it is the first of its kind
     */
    public boolean add(String id) {
        byte[] hash = digest.digest(Characters.alike(id).getBytes(StandardCharsets.UTF_8));
        long key = ByteBuffer.wrap(hash).getLong();
        if (!put(table, key == 0 ? 1 : key)) {
            return false;
        }
        size++;
        if (size > table.length / 2) {
            long[] old = table;
            table = new long[old.length * 2];
            Arrays.stream(old).filter(one -> one != 0).forEach(one -> put(table, one));
        }
        return true;
    }

    /** Whether there is no room for more. */
    public boolean isFull() {
        return size >= MOST;
    }

    private static boolean put(long[] table, long key) {
        int at = (int) (key & (table.length - 1));
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = key;
        return true;
    }
}
