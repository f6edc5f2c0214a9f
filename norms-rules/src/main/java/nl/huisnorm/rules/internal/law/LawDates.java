package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** The days from which a norm can give another answer because the law says so. */
final class LawDates {

    /** The years of which the days of what comes back every year are told. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final Map<String, Condition> terms;

    private LawDates(Map<String, Condition> terms) {
        this.terms = terms;
    }

    /**
     * The days from which a norm starts, ends, or has another scope or number; an edition that brings nothing new for
     * the norm is not among them, unless it is the first or last of its regime.
     */
    static NavigableSet<LocalDate> of(Norm norm, Map<String, Map<String, Condition>> terms) {
        LawDates dates =
                new LawDates(Objects.requireNonNullElse(terms.get(norm.regime().id()), Map.of()));
        dates.add(norm.validity());
        var editions = norm.regime().editions();
        Edition last = editions.get(editions.size() - 1);
        dates.add(new Validity(editions.get(0).from(), last.until()));
        for (Parameter parameter : norm.parameters().values()) {
            parameter.values().forEach(value -> dates.add(value.validity()));
        }
        dates.add(norm.scope());
        for (Caution caution : norm.cautions()) {
            dates.add(caution.when());
        }
        if (norm.adoption() != null) {
            norm.adoption().conditions().forEach(dates::add);
            norm.adoption().instead().stream()
                    .flatMap(other -> other.parameters().values().stream())
                    .flatMap(parameter -> parameter.values().stream())
                    .forEach(value -> dates.add(value.validity()));
        }
        return dates.days;
    }

    /** The same of all norms; one that others hold beside, or take the place of, can change with them. */
    static Map<Norm, NavigableSet<LocalDate>> all(RulebookContent content, Function<Norm, @Nullable Norm> successor) {
        Map<Norm, NavigableSet<LocalDate>> all = new LinkedHashMap<>();
        content.norms().forEach(norm -> all.put(norm, of(norm, content.terms())));
        content.norms().forEach(norm -> {
            Norm next = successor.apply(norm);
            if (next != null) {
                ofNorm(norm, all).addAll(ofNorm(next, all));
            }
        });
        Siblings.groups(content.norms(), Function.identity()).forEach(group -> {
            NavigableSet<LocalDate> dates = new TreeSet<>();
            group.forEach(norm -> dates.addAll(ofNorm(norm, all)));
            group.forEach(norm -> ofNorm(norm, all).addAll(dates));
        });
        Set<LocalDate> days = Wages.days(content, all);
        content.norms().stream()
                .filter(norm -> norm.subject() == SubjectKind.LEASE)
                .forEach(norm -> ofNorm(norm, all).addAll(days));
        return all;
    }

    private static NavigableSet<LocalDate> ofNorm(Norm norm, Map<Norm, NavigableSet<LocalDate>> all) {
        return Objects.requireNonNull(all.get(norm));
    }

    private void add(Validity validity) {
        add(validity.from());
        if (validity.until() != null) {
            add(validity.until().plusDays(1));
        }
    }

    private void add(@Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::add);
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.Among among) {
            add(among.condition());
        } else if (condition instanceof Condition.Term term) {
            add(Objects.requireNonNull(terms.get(term.name())));
        } else if (condition instanceof Condition.During during && during.fact().equals(Condition.DATE)) {
            add(during.period());
        } else if (condition instanceof Condition.Yearly yearly && yearly.fact().equals(Condition.DATE)) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                add(yearly.from().atYear(year));
                add(yearly.until().atYear(year).plusDays(1));
            }
        }
    }
}
