package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.text.Messages;

/** Makes sentences of findings. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding, Locale locale) {
        Messages messages = Messages.in(locale);
        String text = outcome(finding, messages, locale);
        return finding.withinTolerance() ? text + " " + messages.get("finding.within-tolerance") : text;
    }

    private static String outcome(Finding finding, Messages messages, Locale locale) {
        String requirement = finding.requirement().in(locale);
        return switch (finding.outcome()) {
            case COMPLIANT -> decided(finding, messages, "finding.met", requirement);
            case NON_COMPLIANT -> decided(finding, messages, "finding.not-met", requirement);
            case WAIVED -> messages.get("finding.waived", requirement);
            case NOT_APPLICABLE -> messages.get("finding.not-applicable");
            case UNDETERMINED -> undetermined(finding, messages, locale, requirement);
        };
    }

    private static String decided(Finding finding, Messages messages, String key, String requirement) {
        Measure measure = finding.measure();
        return measure == null || measure.actual() == null || measure.required() == null
                ? messages.get(key, requirement)
                : messages.get(key + "-measured", requirement, measured(measure, messages));
    }

    /**
     * What was found, what is required and what is left, for instance {@code found 11.5 m², at least 12 m² required, 0.5 m²
     * short}.
     */
    static String measured(Measure measure, Messages messages) {
        String numbers = messages.get(
                "measure." + measure.direction().key(),
                NumberText.of(measure.actual(), measure.unit(), messages),
                NumberText.of(measure.required(), measure.unit(), messages));
        BigDecimal margin = measure.margin();
        if (margin == null || (measure.direction() == Direction.EQUAL && margin.signum() == 0)) {
            return numbers;
        }
        String key = margin.signum() == 0
                ? "margin.none"
                : margin.signum() > 0
                        ? "margin.to-spare"
                        : "margin." + measure.direction().key();
        return numbers + ", " + messages.get(key, NumberText.of(margin.abs(), measure.unit(), messages));
    }

    private static String undetermined(Finding finding, Messages messages, Locale locale, String requirement) {
        Reason reason = finding.reason();
        if (reason == Reason.PERSON_MUST_JUDGE) {
            var question = finding.norm().question();
            return messages.get("finding.person", question == null ? requirement : question.in(locale));
        }
        if (reason == Reason.AMBIGUOUS && finding.alternatives().isEmpty()) {
            return messages.get("finding.left-open", requirement);
        }
        if (reason == Reason.AMBIGUOUS) {
            String readings = finding.alternatives().stream()
                    .map(alternative -> alternative(alternative, messages, locale))
                    .collect(Collectors.joining("; "));
            return messages.get("finding.ambiguous", requirement, readings);
        }
        if (reason == Reason.DATA_IN_DOUBT) {
            String doubts =
                    finding.doubts().stream().map(check -> check.label(locale)).collect(Collectors.joining(" "));
            return messages.get("finding.in-doubt", requirement, doubts);
        }
        String missing = finding.missing().stream()
                .map(item -> messages.fact(item.owner(), item.fact()))
                .distinct()
                .collect(Collectors.joining(", "));
        return messages.get("finding.missing", requirement, missing);
    }

    private static String alternative(Alternative alternative, Messages messages, Locale locale) {
        String outcome = alternative.outcome().label(locale);
        String readings = alternative.readings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        Measure measure = alternative.measure();
        return measure == null
                ? messages.get("alternative", readings, outcome)
                : messages.get("alternative-measured", readings, outcome, measured(measure, messages));
    }
}
