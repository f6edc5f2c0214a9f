package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

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
        if (!finding.alternatives().isEmpty()) {
            boolean onlyReadings = finding.alternatives().stream()
                    .allMatch(alternative -> alternative.supposed().isEmpty());
            return messages.get(
                    key + (onlyReadings ? "-each-reading" : "-each-case"),
                    requirement,
                    alternatives(finding, messages));
        }
        Measure measure = finding.measure();
        return measure == null || !measure.isTold()
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
                number(measure.actual(), measure.actualBetween(), measure.unit(), messages),
                number(measure.required(), measure.requiredBetween(), measure.unit(), messages));
        BigDecimal margin = measure.margin();
        Between between = measure.marginBetween();
        if (margin == null && between != null) {
            String left = left(between, measure, messages);
            return left == null ? numbers : messages.get("measure.with-margin", numbers, left);
        }
        if (margin == null || (measure.direction() == Direction.EQUAL && margin.signum() == 0)) {
            return numbers;
        }
        String key = margin.signum() == 0
                ? "margin.none"
                : margin.signum() > 0
                        ? "margin.to-spare"
                        : "margin." + measure.direction().key();
        return messages.get(
                "measure.with-margin",
                numbers,
                messages.get(key, NumberText.of(margin.abs(), measure.unit(), messages)));
    }

    private static String number(
            @Nullable BigDecimal number, @Nullable Between between, MeasurementUnit unit, Messages messages) {
        return number == null && between != null ? between.text(unit, messages) : NumberText.of(number, unit, messages);
    }

    /** What is left where all of what it can be lies on one side; else nothing can be said of it. */
    private static @Nullable String left(Between margin, Measure measure, Messages messages) {
        BigDecimal least = margin.least();
        BigDecimal most = margin.most();
        if (most != null && most.signum() < 0) {
            return messages.get(
                    "margin." + measure.direction().key(), margin.negated().text(measure.unit(), messages));
        }
        return least != null && least.signum() >= 0 && measure.direction() != Direction.EQUAL
                ? messages.get("margin.to-spare", margin.text(measure.unit(), messages))
                : null;
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
            return messages.get("finding.ambiguous", requirement, alternatives(finding, messages));
        }
        if (reason == Reason.NOT_MET_UNLESS) {
            return messages.get("finding.not-met-unless", requirement, wayOut(finding, locale));
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

    /** The case in which a norm is not broken that is broken in every other. */
    static String wayOut(Finding finding, Locale locale) {
        return finding.alternatives().stream()
                .filter(alternative -> alternative.outcome() != Outcome.NON_COMPLIANT)
                .map(alternative -> alternative.label(locale))
                .collect(Collectors.joining(", "));
    }

    /** The answer in each case, with the norm that gives it where that is not the finding's own in all. */
    private static String alternatives(Finding finding, Messages messages) {
        boolean ofOthers = finding.alternatives().stream()
                .anyMatch(
                        alternative -> !alternative.norm().equals(finding.norm().id()));
        return finding.alternatives().stream()
                .map(alternative -> alternative(alternative, ofOthers, messages))
                .collect(Collectors.joining("; "));
    }

    private static String alternative(Alternative alternative, boolean named, Messages messages) {
        Locale locale = messages.locale();
        boolean naming = named && alternative.outcome() != Outcome.NOT_APPLICABLE;
        String outcome = (naming ? alternative.norm() + ": " : "")
                + alternative.outcome().label(locale);
        String readings = alternative.label(locale);
        Measure measure = alternative.measure();
        return measure == null || !measure.isTold()
                ? messages.get("alternative", readings, outcome)
                : messages.get("alternative-measured", readings, outcome, measured(measure, messages));
    }
}
