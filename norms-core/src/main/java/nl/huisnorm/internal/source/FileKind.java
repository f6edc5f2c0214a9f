package nl.huisnorm.internal.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** What people give that is neither YAML nor JSON, known by how it begins. */
enum FileKind implements Named {
    EXCEL_WORKBOOK,
    OLD_EXCEL_WORKBOOK,
    OPEN_SPREADSHEET,
    OPEN_TEXT,
    WORD_DOCUMENT,
    OLD_WORD_DOCUMENT,
    POWERPOINT,
    OLD_OFFICE_FILE,
    PDF,
    IMAGE,
    RICH_TEXT,
    WEB_PAGE,
    XML,
    ZIP,
    GZIP,
    ARCHIVE;

    /** As far into a file as its kind is looked for; what zip files hold is told at both ends. */
    private static final int FAR = 64 * 1024;

    /** As much of a text as tells its kind. */
    private static final int BEGINNING = 256;

    private static final int HEIF_BRAND = 4;
    private static final int WEBP_BRAND = 8;

    /** Whether it holds files that can be taken out of it. */
    boolean isPacked() {
        return List.of(ZIP, GZIP, ARCHIVE).contains(this);
    }

    /** The kind of a file; none where it can be a text in YAML or JSON. */
    static @Nullable FileKind of(byte[] bytes) {
        if (begins(bytes, 0, 'P', 'K', 3, 4) || begins(bytes, 0, 'P', 'K', 5, 6)) {
            return zipped(bytes);
        }
        if (begins(bytes, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            return old(bytes);
        }
        if (begins(bytes, 0, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (isImage(bytes)) {
            return IMAGE;
        }
        if (begins(bytes, 0, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (begins(bytes, 0, '7', 'z', 0xBC, 0xAF) || begins(bytes, 0, 'R', 'a', 'r', '!', 0x1A)) {
            return ARCHIVE;
        }
        return text(bytes);
    }

    private static FileKind zipped(byte[] bytes) {
        List<String> entries = ZipEntries.of(bytes);
        if (hasEntry(entries, "xl/workbook")) {
            return EXCEL_WORKBOOK;
        }
        if (hasEntry(entries, "word/document")) {
            return WORD_DOCUMENT;
        }
        if (hasEntry(entries, "ppt/presentation")) {
            return POWERPOINT;
        }
        String first = ends(bytes, StandardCharsets.ISO_8859_1);
        if (first.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            return OPEN_SPREADSHEET;
        }
        return first.contains("mimetypeapplication/vnd.oasis.opendocument.text") ? OPEN_TEXT : ZIP;
    }

    private static boolean hasEntry(List<String> entries, String name) {
        return entries.stream().anyMatch(entry -> entry.startsWith(name));
    }

    private static FileKind old(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("Workbook"))) {
            return OLD_EXCEL_WORKBOOK;
        }
        return all.contains(wide("WordDocument")) ? OLD_WORD_DOCUMENT : OLD_OFFICE_FILE;
    }

    /** A name as these files hold it: each letter in two bytes. */
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isImage(byte[] bytes) {
        return begins(bytes, 0, 0x89, 'P', 'N', 'G')
                || begins(bytes, 0, 0xFF, 0xD8, 0xFF)
                || begins(bytes, 0, 'G', 'I', 'F', '8')
                || begins(bytes, 0, 'I', 'I', 0x2A, 0)
                || begins(bytes, 0, 'M', 'M', 0, 0x2A)
                || (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, WEBP_BRAND, 'W', 'E', 'B', 'P'))
                || begins(bytes, HEIF_BRAND, 'f', 't', 'y', 'p');
    }

    private static @Nullable FileKind text(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (first.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        if (!first.startsWith("<") || first.startsWith("<<")) {
            return null;
        }
        return first.startsWith("<!doctype html") || first.startsWith("<html") ? WEB_PAGE : XML;
    }

    private static boolean begins(byte[] bytes, int from, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (from + i >= bytes.length || (bytes[from + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ends(byte[] bytes, Charset charset) {
        if (bytes.length <= 2 * FAR) {
            return new String(bytes, charset);
        }
        return new String(bytes, 0, FAR, charset) + new String(bytes, bytes.length - FAR, FAR, charset);
    }
}
