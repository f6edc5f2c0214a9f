package nl.huisnorm.rules.internal.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes the steps of an explanation, and the words in them. */
abstract class StepMaker {

    private final Norm norm;

    StepMaker(Norm norm) {
        this.norm = norm;
    }

    /** The facts used, those of the same name together. */
    final List<Step> inputs(List<Evidence> evidence) {
        Map<String, List<Evidence>> byFact = evidence.stream()
                .collect(Collectors.groupingBy(
                        one -> one.owner() + "." + one.fact(), LinkedHashMap::new, Collectors.toList()));
        List<Step> steps = new ArrayList<>();
        byFact.values()
                .forEach(alike -> steps.add(new Step(
                        Kind.INPUT,
                        originOf(alike.get(0)),
                        null,
                        null,
                        fact(alike.get(0).owner(), alike.get(0).fact()),
                        null,
                        null,
                        alike,
                        List.of(),
                        List.of())));
        return steps;
    }

    static Origin originOf(Evidence evidence) {
        if (evidence.owner().equals("inspection")) {
            return Origin.PERSON;
        }
        Pointer top = evidence.place();
        for (Pointer parent = top.parent(); parent != null && parent.parent() != null; parent = parent.parent()) {
            top = parent;
        }
        return top.last().equals("agreement") ? Origin.AGREEMENT : Origin.INPUT;
    }

    final List<Step> missing(List<Missing> missing) {
        Map<String, List<Missing>> byFact = missing.stream()
                .collect(Collectors.groupingBy(
                        one -> one.owner() + "." + one.fact(), LinkedHashMap::new, Collectors.toList()));
        List<Step> steps = new ArrayList<>();
        byFact.values()
                .forEach(alike -> steps.add(new Step(
                        Kind.MISSING,
                        Origin.INPUT,
                        null,
                        null,
                        fact(alike.get(0).owner(), alike.get(0).fact()),
                        null,
                        null,
                        List.of(),
                        alike,
                        List.of())));
        return steps;
    }

    static Text fact(String owner, String fact) {
        return both(texts -> texts.fact(owner, fact));
    }

    final Step step(Kind kind, Origin origin, @Nullable Holds holds, Text text, List<Step> parts) {
        return new Step(kind, origin, norm.regime(), holds, text, null, null, List.of(), List.of(), parts);
    }

    final Step numbered(
            Kind kind, Origin origin, Text text, @Nullable BigDecimal number, MeasurementUnit unit, List<Step> parts) {
        return new Step(kind, origin, norm.regime(), null, text, number, unit, List.of(), List.of(), parts);
    }

    static Holds holds(Truth truth) {
        return switch (truth) {
            case TRUE -> Holds.YES;
            case FALSE -> Holds.NO;
            case UNKNOWN -> Holds.UNKNOWN;
            case VACUOUS -> Holds.NOTHING;
        };
    }

    static Text both(Function<Messages, String> text) {
        return new Text(text.apply(Messages.in(Messages.DUTCH)), text.apply(Messages.in(Locale.ENGLISH)));
    }

    static String date(LocalDate day, Messages texts) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }

    static String period(Validity validity, Messages texts) {
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        if (from == null) {
            return until == null ? texts.get("norm.always") : texts.get("explain.until", date(until, texts));
        }
        return until == null
                ? texts.get("explain.from", date(from, texts))
                : texts.get("explain.between", date(from, texts), date(until, texts));
    }
}
