package nl.huisnorm.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the library calls facts and words, and how it asks for facts, as the texts it reads at run time. */
final class LabelTexts {

    private LabelTexts() {}

    /** Names: {@code fact.room.area} and {@code word.Zone.village}. */
    static Map<String, String> labels(Table table, Function<Said, String> language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordEntry record : table.records()) {
            record.facts()
                    .forEach(fact -> texts.put(
                            "fact." + record.owner() + "." + fact.name(), pattern(language.apply(fact.label()))));
        }
        for (ChoiceEntry choice : table.choices()) {
            choice.words()
                    .forEach(word -> texts.put(
                            "word." + choice.name() + "." + word.key(), pattern(language.apply(word.label()))));
        }
        return texts;
    }

    /** Questions and where their answers are found: {@code question.room.area}, {@code where.room.area}, {@code where.room}. */
    static Map<String, String> questions(Table table, Function<Said, String> language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordEntry record : table.records()) {
            for (FactEntry fact : record.facts()) {
                String name = record.owner() + "." + fact.name();
                Said ask = fact.ask();
                if (ask != null) {
                    texts.put("question." + name, pattern(language.apply(ask)));
                }
                Said where = fact.where();
                if (where != null) {
                    texts.put("where." + name, pattern(language.apply(where)));
                }
            }
            Said where = record.where();
            if (where != null) {
                texts.put("where." + record.owner(), pattern(language.apply(where)));
            }
        }
        return texts;
    }

    /** A text as a pattern of {@link java.text.MessageFormat}, in which an apostrophe stands twice. */
    private static String pattern(String text) {
        return text.replace("'", "''");
    }
}
