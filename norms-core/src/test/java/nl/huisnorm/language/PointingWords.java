package nl.huisnorm.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words such as "deze", "die" and "zo'n" that point at what is not on the screen.
 *
 * <p>In a sentence such a word may point back at what the same sentence named, or forward at what stands behind its
 * colon. In a name or a question, which is read alone, it may not point at all.
 */
public final class PointingWords {

    private static final Pattern POINTS = Pattern.compile("(?iu)(?<![\\p{L}\\d'’-])(deze|dit|die|dat|zo['’]n|zulke?|"
            + "daar(?:van|voor|bij|in|aan|mee|op|na|toe)|hier(?:van|voor|bij|mee|aan|op|in)?)(?![\\p{L}\\d'’-])");

    /** A word behind these is no pronoun that joins a clause to a noun. */
    private static final Set<String> BEFORE =
            set("van op aan in bij voor tot met naar uit over door om als en of dan is zijn heeft hebben wordt worden"
                    + " ook onder tussen na sinds tegen zonder binnen vóór want maar noemt geldt liggen staat kent geven"
                    + " geeft zegt terwijl omdat zolang zoals");

    private static final Set<String> PREPOSITIONS =
            set("van op aan in bij voor tot met naar uit over door onder tussen na sinds tegen zonder binnen");

    /** What stands behind a pointing word and is no noun that it points with. */
    private static final Set<String> NO_NOUN = set("is was zijn wordt worden werd heeft hebben had mag mogen kan kunnen"
            + " moet moeten niet hoeft geldt gelden staat zegt er het de een één elk elke alle geen door wie wat in van"
            + " op met aan voor bij al ook zij hij hem ze zo daar hier extra toch nog komt samen zelf volgens om als en"
            + " of te daarvan vallen valt nu dan bestaat bestaan eerder later lag lagen eist krijgt krijgen stelt"
            + " hoeven volstaat waren werkt ligt liggen gaat gaan voorgaat vlak twee laatste men");

    private static final Pattern CLAUSE = Pattern.compile("(?iu)^ (de|het|een|elk|elke|er|zij|hij|men|alle|wie) ");

    /** A clause with "die" behind a verb, whose noun stands before the verb. */
    private static final Set<String> JOINS = Set.of(
            "facts:/records/nl.huisnorm.facility.Escape/facts/smokeClassesMet/about",
            "facts:/records/nl.huisnorm.facility.FireSafety/facts/combustionAppliances/about",
            "rulebook:/files/bbl/routes/norms/BBL-ESC-27-NEW/requirement");

    /** Nouns of time may point at a day, a month or a number of weeks that was named. */
    private static final Pattern TIME = Pattern.compile("dag|dagen|datum|data|jaar|tijd|termijn|periode|maand|week");

    private static final Pattern TIME_NAMED = Pattern.compile(
            "(?iu)\\d|\\{|\\b(dag|datum|januari|februari|maart|april|mei|"
                    + "juni|juli|augustus|september|oktober|november|december|week|weken|maand|maanden|jaar|jaren|fase|seizoen)");

    /** What is at hand where a text is read, and why nothing else has to name it. */
    private static final Map<String, String> AT_HAND = Map.of(
            // told behind the file, line or cell that it is about
            "messages:(problem|condition-fault)\\..*", ".*",
            // the file and the rulebook that a report is about, a page that says so itself, the question just asked
            "messages:.*", "bestand|regelboek|bladzijden|vraag",
            // behind the option, and in the report or page itself
            "texts:.*", "bestand|optie|regelboek|verslag|rapport|pagina|map|vorm",
            // said to what was typed a line above
            "texts:interview\\.(refused|role|too-much)", ".*",
            "papers:agreement\\..*", "overeenkomst|toelichting|concept|programma",
            "papers:(note|inspection)\\..*", "plan|rapport|deel",
            "workbook:.*", "cel|lijst",
            "(rulebook|facts):.*", "regelboek");

    private static final Pattern READ_ALONE = Pattern.compile("questions:.*"
            + "|messages:(fact|word|subject|measure|margin|line|condition|settlement)\\..*"
            + "|(texts|papers|workbook):.*(column|theme\\.|force\\.|sheet\\.|field-).*"
            + "|rulebook:.*/(title|label|question)|facts:.*/(label|ask)");

    private PointingWords() {}

    private static Set<String> set(String words) {
        return Pattern.compile(" ").splitAsStream(words).collect(Collectors.toUnmodifiableSet());
    }

    /** Where a pointing word has nothing to point at. */
    public static List<String> in(List<Told> texts) {
        List<String> faults = new ArrayList<>();
        for (Told told : texts) {
            Matcher matcher = POINTS.matcher(told.dutch());
            while (matcher.find()) {
                if (points(told.at(), told.dutch(), matcher)) {
                    faults.add(told.says(matcher.group(), told.dutch()));
                }
            }
        }
        return faults;
    }

    /** Whether the word points at what is not there. */
    private static boolean points(String at, String text, Matcher found) {
        String word = found.group().toLowerCase(Locale.ROOT).replace('’', '\'');
        String before = text.substring(0, found.start());
        String behind = text.substring(found.end());
        List<String> named = words(before);
        List<String> next = words(behind.replaceFirst("[,.;:?!()].*", ""));
        String last = named.isEmpty() ? "" : named.get(named.size() - 1);
        String noun = next.isEmpty() || NO_NOUN.contains(next.get(0)) ? "" : next.get(0);
        boolean begins = named.isEmpty() || before.strip().matches("(?s).*[.;:!?(]");
        if ((word.equals("die") || word.equals("dat")) && !begins && !BEFORE.contains(last)) {
            return false; // joins a clause to the noun before it
        }
        if (word.equals("dat")
                && !PREPOSITIONS.contains(last)
                && (!noun.isEmpty() || CLAUSE.matcher(behind).find())) {
            return false; // joins a clause to a verb
        }
        if (JOINS.contains(at) || atHand(at, noun)) {
            return false;
        }
        if (behind.matches("(?s)[^.;]*:.*")) {
            return false; // points forward, at what stands behind the colon
        }
        boolean content = named.stream().anyMatch(one -> one.length() > 3) || before.contains("{");
        boolean alone = READ_ALONE.matcher(at).matches();
        if (alone && (word.startsWith("hier") || word.equals("deze") || word.equals("dit") || word.startsWith("z"))) {
            return true;
        }
        if (TIME.matcher(noun).matches()) {
            return !TIME_NAMED.matcher(before).find();
        }
        if (!noun.isEmpty() && !word.startsWith("daar") && !word.startsWith("hier")) {
            return !isNamed(noun, before) && !(word.startsWith("d") && last.equals("van") && content && !alone);
        }
        return !content;
    }

    /** Whether a noun, or one that it ends in or begins with, was named before. */
    private static boolean isNamed(String noun, String before) {
        String lower = before.toLowerCase(Locale.ROOT);
        String stem = noun.substring(0, Math.min(noun.length(), 5));
        String end = noun.substring(Math.max(0, noun.length() - 5));
        return lower.contains(stem) || lower.contains(end);
    }

    private static boolean atHand(String at, String noun) {
        return AT_HAND.entrySet().stream()
                .anyMatch(entry -> at.matches(entry.getKey())
                        && (entry.getValue().equals(".*") || noun.matches(entry.getValue())));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("[\\p{L}\\d'’-]+").matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
