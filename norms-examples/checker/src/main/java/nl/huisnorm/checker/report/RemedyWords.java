package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.text.Messages;

/** What to change, in words. */
public final class RemedyWords {

    private static final int MOST_PLACES = 8;

    private RemedyWords() {}

    /** Changes that read the same are told once, with all places. */
    public static List<String> of(Remedy remedy, Messages texts) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Adjustment adjustment : remedy.adjustments()) {
            String text = adjustment.kind().label().in(texts.locale()) + " (" + adjustment.text(texts.locale()) + ")";
            alike.computeIfAbsent(text, any -> new ArrayList<>()).add(where(adjustment, texts));
        }
        List<String> told = new ArrayList<>();
        alike.forEach((text, places) -> told.add(text + " [" + shortened(places, texts) + "]"));
        return told;
    }

    /** The part of the facility, and which one where it is one of several in it that have no name. */
    private static String where(Adjustment adjustment, Messages texts) {
        Pointer element = adjustment.place().parent();
        boolean nameless = adjustment.added().isEmpty()
                && (adjustment.owner().equals("smokeDetector")
                        || adjustment.owner().equals("carbonMonoxideDetector"));
        if (!nameless || element == null) {
            return adjustment.where().id();
        }
        String number = Integer.toString(Integer.parseInt(element.last()) + 1);
        return adjustment.where().id() + " " + texts.get("remedies.number", number);
    }

    private static String shortened(List<String> all, Messages texts) {
        String first = String.join(", ", all.subList(0, Math.min(MOST_PLACES, all.size())));
        return all.size() <= MOST_PLACES
                ? first
                : first + ", " + texts.get("report.more", Integer.toString(all.size() - MOST_PLACES));
    }
}
