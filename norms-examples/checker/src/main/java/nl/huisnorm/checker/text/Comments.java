package nl.huisnorm.checker.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What people write in YAML for people alone, and what a program does not write again. */
public final class Comments {

    /** Before it on its line is what is no number sign, one within a word, or one in a text between quotation marks. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^(?:[^\"'#\\n]|(?<=\\S)#|(?<=[\\p{L}\\p{N}.)])[\"']"
            + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'[^'\\n]*+')*+#");

    private Comments() {}

    /** Whether a text in YAML seems to have any. */
    public static boolean areIn(byte[] yaml) {
        return COMMENT.matcher(new String(yaml, StandardCharsets.UTF_8)).find();
    }
}
