package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What looks like a zip file takes no more memory than it is long, whatever its names say of their length. */
class ZipEntriesTest {

    private static byte[] repeated(byte[] unit, int times) {
        byte[] all = new byte[unit.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = unit[i % unit.length];
        }
        return all;
    }

    private static byte[] overlapping(int fill) {
        byte[] unit = new byte[28];
        Arrays.fill(unit, (byte) fill);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, unit, 0, 4);
        unit[26] = -1;
        unit[27] = -1;
        return repeated(unit, 13_000);
    }

    @Test
    void names_that_lie_over_each_other_are_cut_off() {
        for (int fill : new int[] {'A', 0x80}) {
            byte[] bytes = overlapping(fill);
            List<String> names = ZipEntries.of(bytes);
            assertThat(names).isNotEmpty().allMatch(name -> name.length() <= 64);
            assertThat(FileKind.of(bytes)).isEqualTo(FileKind.ZIP);
        }
    }

    @Test
    void what_it_is_is_told_by_the_beginning_of_a_name() throws IOException {
        for (String name : List.of("xl/workbook.xml", "XL\\Workbook" + "x".repeat(200) + ".xml")) {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
                out.putNextEntry(new ZipEntry("a".repeat(60_000)));
                out.putNextEntry(new ZipEntry(name));
                out.write("x".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(FileKind.of(zip.toByteArray())).isEqualTo(FileKind.EXCEL_WORKBOOK);
        }
    }
}
