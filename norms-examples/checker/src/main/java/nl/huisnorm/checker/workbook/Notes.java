package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Text;

/** The notes of cells: what is asked, where the answer is found, and which norms ask for it. */
final class Notes {

    /** As many norms as a note names; the field reference has all. */
    private static final int MOST_NORMS = 8;

    private final Locale locale;
    private final WorkbookTexts texts;
    private final Map<String, List<String>> norms = new LinkedHashMap<>();

    Notes(AskedFacts asked, Rulebook rulebook, Locale locale) {
        this.locale = locale;
        this.texts = WorkbookTexts.in(locale);
        for (Norm norm : rulebook.norms()) {
            rulebook.facts(norm.id()).stream()
                    .filter(fact -> asked.isAsking(norm, fact))
                    .forEach(fact -> norms.computeIfAbsent(fact, any -> new ArrayList<>())
                            .add(norm.id()));
        }
    }

    /** The note of an entry. */
    String of(Entry entry) {
        List<String> lines = new ArrayList<>();
        if (entry.kind() == Entry.Kind.REFERENCE) {
            return texts.get("note.reference", entry.label(locale));
        }
        lines.add(sentence(entry.fact().about()));
        lines.add(texts.get("note.where", entry.fact().where().in(locale)));
        if (entry.kind() == Entry.Kind.HEADING) {
            return lines.get(0);
        }
        if (entry.kind() == Entry.Kind.LIST) {
            lines.add(texts.get("note.list", texts.get("none")));
        } else if (entry.fact().type() == FactType.CHOICES) {
            List<Choice.Word> words = FactTable.get().choiceOf(entry.fact()).words();
            String all = words.stream().map(word -> word.label().in(locale)).collect(Collectors.joining("; "));
            lines.add(texts.get("note.choices", all, texts.get("none")));
        } else if (entry.fact().type() == FactType.TEXTS) {
            lines.add(texts.get("note.texts", texts.get("none")));
        } else if (entry.fact().example() != null) {
            lines.add(texts.get("note.example", entry.fact().example()));
        }
        List<String> asking = norms.getOrDefault(entry.fact().path(), List.of());
        if (!asking.isEmpty()) {
            String first = asking.stream().limit(MOST_NORMS).collect(Collectors.joining(", "));
            int more = asking.size() - MOST_NORMS;
            lines.add(texts.get("note.norms", more > 0 ? first + " " + texts.get("note.more", more) : first));
        }
        return String.join("\n", lines);
    }

    private String sentence(Text about) {
        String phrase = about.in(locale);
        String begun = phrase.substring(0, 1).toUpperCase(locale) + phrase.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
