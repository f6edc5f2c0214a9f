package nl.huisnorm.checker.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.rulebook.Layer;

/**
 * Tells what is certain as soon as it is, once: that the norms of a layer are met, since nothing that could still be asked
 * is open, or that one is not, whatever is still to come.
 */
final class Certain {

    private final Dialogue dialogue;
    private final Map<Layer, Verdict> told = new EnumMap<>(Layer.class);

    Certain(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** What has become certain since the last time; an answer that was undone takes back what it made certain. */
    void tell(Assessment assessment) {
        told.entrySet().removeIf(entry -> assessment.verdict(entry.getKey()) != entry.getValue());
        for (Layer layer : assessment.layers()) {
            Verdict verdict = assessment.verdict(layer);
            if (verdict != Verdict.UNDETERMINED && isBinding(assessment, layer) && told.put(layer, verdict) == null) {
                tell(assessment, layer, verdict);
                dialogue.line("");
            }
        }
    }

    private static boolean isBinding(Assessment assessment, Layer layer) {
        return assessment.findings().stream()
                .map(Finding::norm)
                .anyMatch(norm -> norm.binding() && norm.regime().layer() == layer);
    }

    private void tell(Assessment assessment, Layer layer, Verdict verdict) {
        Locale locale = dialogue.locale();
        List<Finding> unmet = assessment.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding ->
                        finding.norm().binding() && finding.norm().regime().layer() == layer)
                .toList();
        if (unmet.isEmpty()) {
            dialogue.say("certain-layer", layer.label(locale), verdict.label(locale));
            return;
        }
        Finding first = unmet.get(0);
        dialogue.say(
                "certain",
                first.norm().id(),
                first.norm().title().in(locale),
                layer.label(locale),
                verdict.label(locale));
        dialogue.line("  " + first.requirement().in(locale));
        dialogue.say("certain-more");
    }
}
