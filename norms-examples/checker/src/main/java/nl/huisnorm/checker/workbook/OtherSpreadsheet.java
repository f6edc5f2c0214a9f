package nl.huisnorm.checker.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spreadsheets that cannot be read as they are, and what to do about each. */
final class OtherSpreadsheet {

    private static final int BEGINNING = 1024;

    private OtherSpreadsheet() {}

    /** The code of the problem with a file that is no workbook to be read but was meant as one; none where it is something else. */
    static @Nullable String of(String file, byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            if (all.contains(wide("EncryptedPackage"))) {
                return "workbook-locked";
            }
            return all.contains(wide("Workbook")) ? "workbook-old" : ofName(file);
        }
        if (beginning.startsWith("PK")) {
            if (beginning.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
                return "workbook-of-libreoffice";
            }
            boolean isBinary = new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook.bin");
            return isBinary ? "workbook-binary" : ofName(file);
        }
        return ofName(file);
    }

    private static @Nullable String ofName(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? "workbook-none" : null;
    }

    /** A name as old files hold it: each letter in two bytes. */
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
