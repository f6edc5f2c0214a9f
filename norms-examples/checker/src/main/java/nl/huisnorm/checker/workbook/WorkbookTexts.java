package nl.huisnorm.checker.workbook;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;

/** The words that stand in workbooks beside those of the table of facts. */
final class WorkbookTexts {

    private static final String BUNDLE = "nl.huisnorm.checker.workbook";
    private static final List<Locale> LANGUAGES = List.of(Messages.DUTCH, Locale.UK);

    private final ResourceBundle texts;

    private WorkbookTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** Those of a language; anything but Dutch gives English. */
    static WorkbookTexts in(Locale locale) {
        Locale language = locale.getLanguage().equals("nl") ? Messages.DUTCH : Locale.UK;
        return new WorkbookTexts(ResourceBundle.getBundle(BUNDLE, language));
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }

    /** What a sheet is called. */
    String sheet(SheetPlan plan) {
        return texts.getString("sheet." + plan.key());
    }

    /** The name of a sheet as something to tell, in either language. */
    static Named named(SheetPlan plan) {
        return new SheetName(plan);
    }

    /** The names of sheets as something to tell, in either language. */
    static Named named(List<SheetPlan> plans) {
        return new SheetNames(plans);
    }

    private record SheetNames(List<SheetPlan> plans) implements Named {
        @Override
        public String name() {
            return plans.stream().map(SheetPlan::key).collect(Collectors.joining(", "));
        }

        @Override
        public String label(Locale locale) {
            return plans.stream().map(in(locale)::sheet).collect(Collectors.joining(", "));
        }
    }

    private record SheetName(SheetPlan plan) implements Named {
        @Override
        public String name() {
            return plan.key();
        }

        @Override
        public String label(Locale locale) {
            return in(locale).sheet(plan);
        }
    }

    /** What says that a list is empty, or that nothing is known of a part. */
    static Named word(String key) {
        return new Word(key);
    }

    private record Word(String key) implements Named {
        @Override
        public String name() {
            return key;
        }

        @Override
        public String label(Locale locale) {
            return in(locale).get(key);
        }
    }

    /** Whether a text is the word, in either language, that a list is empty. */
    static boolean isNone(String text) {
        return is("none", text);
    }

    /** Whether a text is the word, in either language, that a part is there of which nothing is known. */
    static boolean isNothingKnown(String text) {
        return is("nothing-known", text);
    }

    /** Whether a text is what a sheet is called, in either language. */
    static boolean isName(SheetPlan plan, String text) {
        return is("sheet." + plan.key(), text);
    }

    private static boolean is(String key, String text) {
        String typed = text.strip();
        return LANGUAGES.stream().anyMatch(locale -> in(locale).get(key).equalsIgnoreCase(typed));
    }
}
