package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes sentences of findings. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding, Locale locale) {
        Messages messages = Messages.in(locale);
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

    /** What was found and what is required, for instance {@code 11.5 m² found, at least 12 m² required}. */
    static String measured(Measure measure, Messages messages) {
        return messages.get(
                "measure." + measure.direction().key(),
                number(measure.actual(), measure.unit(), messages),
                number(measure.required(), measure.unit(), messages));
    }

    private static String number(@Nullable BigDecimal number, MeasurementUnit unit, Messages messages) {
        if (number == null) {
            return messages.get("measure.unknown");
        }
        String plain = number.signum() == 0
                ? "0"
                : messages.number(number.stripTrailingZeros().toPlainString());
        return unit.symbol().isEmpty() ? plain : plain + " " + unit.symbol();
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
