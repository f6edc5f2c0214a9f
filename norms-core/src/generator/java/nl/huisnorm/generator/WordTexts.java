package nl.huisnorm.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people may type for a fact or a word: {@code Room.area} and {@code Zone.village}, Dutch first and then English. */
final class WordTexts {

    private WordTexts() {}

    static Map<String, String> of(Table table) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordEntry record : table.records()) {
            record.facts().forEach(fact -> texts.put(record.name() + "." + fact.name(), text(fact.words())));
        }
        for (ChoiceEntry choice : table.choices()) {
            choice.words().forEach(word -> texts.put(choice.name() + "." + word.key(), text(word.words())));
        }
        for (KindEntry kind : table.kinds()) {
            kind.fields().forEach(field -> texts.put(kind.name() + "." + field.name(), text(field.words())));
        }
        return texts;
    }

    private static String text(Words words) {
        return String.join(",", words.nl()) + "|" + String.join(",", words.en());
    }
}
