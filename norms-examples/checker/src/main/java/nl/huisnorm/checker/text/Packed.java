package nl.huisnorm.checker.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of word processors and spreadsheets, which are packed. */
public final class Packed {

    private Packed() {}

    /** Packs the same parts with a day, since packing notes the time; so the same content gives the same bytes. */
    public static void write(byte[] packed, LocalDate day, OutputStream out) throws IOException {
        LocalDateTime time = day.atStartOfDay();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(time);
                zip.putNextEntry(same);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
    }
}
