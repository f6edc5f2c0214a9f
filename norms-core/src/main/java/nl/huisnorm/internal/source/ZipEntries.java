package nl.huisnorm.internal.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of what a zip file holds, from the list at its end, which says where each of them is; nothing is unpacked. Where
 * the file was cut off before that list, the names stand before what they are of.
 */
final class ZipEntries {

    private static final int LOCAL = 0x04034B50;
    private static final int LISTED = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int LOCAL_SIZE = 30;
    private static final int LISTED_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_REMARK = 0xFFFF;
    private static final int MOST = 10_000;

    /** As much of a name as tells what kind of file it is in: entries can lie over each other, and each name be long. */
    private static final int LONGEST = 64;

    private ZipEntries() {}

    /** The beginnings of the names, with slashes between folders. */
    static List<String> of(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = Math.max(0, bytes.length - END_SIZE - LONGEST_REMARK);
        for (int at = bytes.length - END_SIZE; at >= first; at--) {
            if (zip.getInt(at) == END) {
                List<String> names = names(zip, zip.getInt(at + 16), LISTED, LISTED_SIZE, 28);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int at = 0; at + LOCAL_SIZE <= bytes.length && names.size() < MOST; at++) {
            if (zip.getInt(at) == LOCAL) {
                names.addAll(name(zip, at + LOCAL_SIZE, zip.getShort(at + 26) & 0xFFFF));
            }
        }
        return names;
    }

    /** The names of entries that follow each other, each of a head and what the head says the size of. */
    private static List<String> names(ByteBuffer zip, int from, int sign, int size, int lengthAt) {
        List<String> names = new ArrayList<>();
        long at = from & 0xFFFFFFFFL;
        while (at + size <= zip.limit() && zip.getInt((int) at) == sign && names.size() < MOST) {
            int head = (int) at;
            int length = zip.getShort(head + lengthAt) & 0xFFFF;
            names.addAll(name(zip, head + size, length));
            int extra = zip.getShort(head + lengthAt + 2) & 0xFFFF;
            int remark = zip.getShort(head + lengthAt + 4) & 0xFFFF;
            at += (long) size + length + extra + remark;
        }
        return names;
    }

    private static List<String> name(ByteBuffer zip, int at, int length) {
        if ((long) at + length > zip.limit()) {
            return List.of();
        }
        byte[] letters = new byte[Math.min(length, LONGEST)];
        zip.get(at, letters);
        String name = new String(letters, StandardCharsets.UTF_8);
        return List.of(name.replace('\\', '/').toLowerCase(Locale.ROOT));
    }
}
