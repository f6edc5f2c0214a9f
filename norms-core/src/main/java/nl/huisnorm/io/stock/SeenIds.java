package nl.huisnorm.io.stock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Experimental;

/**
 * The ids of a stock that were met, in memory that has an end: ten to fifteen bytes an id, of {@link #MOST} at the most. They are
 * kept in many small tables, so that none of them is large when it makes room for more. Ids that look alike are the same. Not for
 * threads that share it.
 */
@Experimental
public final class SeenIds {

    /** The most facilities that a stock may have. */
    public static final int MOST = 4_000_000;

    /** How many bits of a key tell in which table it is. */
    private static final int PART_BITS = 10;

    private static final int FIRST_ROOM = 8;

    private final MessageDigest digest;
    private final long[][] tables = new long[1 << PART_BITS][];
    private final int[] sizes = new int[1 << PART_BITS];
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
        byte[] hash = digest.digest(key(id).getBytes(StandardCharsets.UTF_8));
        long key = ByteBuffer.wrap(hash).getLong();
        if (!keep(key == 0 ? 1 : key)) {
            return false;
        }
        size++;
        return true;
    }

    private boolean keep(long key) {
        int part = (int) (key & ((1 << PART_BITS) - 1));
        long[] table = tables[part];
        if (table == null) {
            table = new long[FIRST_ROOM];
            tables[part] = table;
        } else if (sizes[part] >= table.length / 4 * 3) {
            long[] old = table;
            table = new long[old.length / 2 * 3];
            tables[part] = table;
            for (long one : old) {
                if (one != 0) {
                    put(table, one);
                }
            }
        }
        boolean isNew = put(table, key);
        sizes[part] += isNew ? 1 : 0;
        return isNew;
    }

    /**
     * What ids that look alike have in common, for whoever looks for them in another way.
     *
     * @param id the id
     */
    public static String key(String id) {
        return Characters.alike(id);
    }

    /** Whether there is no room for more. */
    public boolean isFull() {
        return size >= MOST;
    }

    private static boolean put(long[] table, long key) {
        int at = (int) Long.remainderUnsigned(key >>> PART_BITS, table.length);
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = at + 1 == table.length ? 0 : at + 1;
        }
        table[at] = key;
        return true;
    }
}
