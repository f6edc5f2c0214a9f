package nl.huisnorm.internal.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;

/** Files as texts. What is no text in UTF-8 is named for what it is. */
final class SourceText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What stands where a set of characters has none. */
    private static final char NO_CHARACTER = '\uFFFD';

    private static final int SAMPLE = 4096;

    /** The two bytes of the mark before such a text; no others have their sum. */
    private static final int BIG_MARK = 0xFE;

    private static final int SMALL_MARK = 0xFF;

    private static final int WIDEST = 4;

    /** Where more than one in so many characters is nought, it is no text that some slipped into. */
    private static final int FEW = 10;

    private SourceText() {}

    /** The text of a file, without the mark that some programs put before it. */
    static String of(byte[] bytes, Problems problems) throws UnreadableInputException {
        FileKind kind = FileKind.of(bytes);
        if (kind != null) {
            throw problems.fatal(null, kind.isPacked() ? "file-packed" : "file-kind", kind);
        }
        if (isWidest(bytes)) {
            throw problems.fatal(null, "file-utf", "UTF-32");
        }
        if (isWide(bytes)) {
            throw problems.fatal(null, "file-utf", "UTF-16");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(NO_CHARACTER) >= 0) {
            checkCharacters(bytes, problems);
        }
        int nought = text.indexOf('\0');
        if (nought >= 0 && text.chars().filter(letter -> letter == 0).count() * FEW > text.length()) {
            throw problems.fatal(null, "binary");
        }
        if (nought >= 0) {
            throw problems.fatal(endOf(text.substring(0, nought)), "control-character", Characters.number(0));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A character that stands for none was written so, or stands where there is no text in UTF-8. */
    private static void checkCharacters(byte[] bytes, Problems problems) throws UnreadableInputException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw otherCharacters(bytes, in.position(), out.flip().toString(), problems);
        }
    }

    /** Text of before UTF-8 is told by the first character that gives it away. */
    private static UnreadableInputException otherCharacters(byte[] bytes, int at, String before, Problems problems) {
        String old = new String(bytes, WINDOWS);
        boolean isText = old.chars()
                .noneMatch(letter -> letter == NO_CHARACTER || (letter < ' ' && "\t\r\n\f".indexOf(letter) < 0));
        return isText
                ? problems.fatal(endOf(before), "not-utf-8", old.substring(at, at + 1))
                : problems.fatal(null, "binary");
    }

    /** The place of what follows a text. */
    private static Position endOf(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceLines(marked).place(marked.length());
    }

    /** Whether a text has four bytes for each letter: it says so, or three of every four are nought. */
    private static boolean isWidest(byte[] bytes) {
        if (bytes.length < WIDEST || bytes.length % WIDEST != 0) {
            return false;
        }
        int letters = Math.min(bytes.length, SAMPLE) / WIDEST;
        int big = 0;
        int small = 0;
        for (int i = 0; i < letters; i++) {
            int at = WIDEST * i;
            boolean isMiddle = bytes[at + 1] == 0 && bytes[at + 2] == 0;
            big += bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + WIDEST - 1] != 0 ? 1 : 0;
            small += bytes[at + 2] == 0 && bytes[at + WIDEST - 1] == 0 && (isMiddle || bytes[at] != 0) ? 1 : 0;
        }
        return big == letters || small == letters;
    }

    /** Whether a text has two bytes for each letter: it says so, or every other byte is nought. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == BIG_MARK + SMALL_MARK) {
            return true;
        }
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        return pairs >= 2 && Math.min(first, second) == 0 && Math.max(first, second) * 2 > pairs;
    }
}
