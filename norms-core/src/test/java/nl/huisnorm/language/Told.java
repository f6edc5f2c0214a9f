package nl.huisnorm.language;

/**
 * A text that a person reads, in both languages.
 *
 * @param at where it stands: the file, a colon, and its key or the path to it
 * @param dutch what it says in Dutch
 * @param english what it says in English
 */
public record Told(String at, String dutch, String english) {

    /** What somebody types stands in quotation marks or looks like a command; it belongs to no language. */
    private static final String TYPED = "«[^»]*»|“[^”]*”|`[^`]*`|(?<![\\p{L}\\d])--?[a-z][a-z-]*( text|"
            + " json)?|\\bhuisnorm( [a-z]+)+|https?:\\S+|\\bEN \\d+|\\bPeel en"
            + " Maas\\b|\\b[A-Z]+(-[A-Z\\d.]+)+\\b|\\{\\d+,choice,|\\|?\\d+[#<]|\\{[^{}]*\\}";

    /** Names of laws, works and places stay as they are. */
    private static final String NAMES = ".*(/title|/work|/precededBy|-name|-book)";

    /** Whether it is a name, which is the same in all languages. */
    boolean isName() {
        return dutch.equals(english) && at.matches(NAMES);
    }

    /** The Dutch without what is filled in or typed. */
    String spokenDutch() {
        return dutch.replaceAll(TYPED, " ");
    }

    /** The English without what is filled in or typed. */
    String spokenEnglish() {
        return english.replaceAll(TYPED, " ");
    }

    /** How a fault in it is told. */
    String says(String what, String text) {
        return at + ": " + what + ": " + text.strip();
    }
}
