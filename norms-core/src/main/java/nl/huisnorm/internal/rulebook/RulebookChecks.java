package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** What a rulebook cannot say, though each of its files by itself can be read. */
final class RulebookChecks {

    /** Notes a problem with the norm or regime of an id. */
    interface Sink {
        void add(String id, String code, Object... arguments);
    }

    private static final Pattern PARAMETER = Pattern.compile("(?:parameter|agreed)\\(\\s*\"([^\"]+)\"");
    private static final Set<String> ITEMS = Stream.concat(
                    items("amenities", Amenities.class), items("fireSafety", FireSafety.class))
            .collect(Collectors.toSet());

    private static Stream<String> items(String owner, Class<? extends Record> block) {
        return Arrays.stream(block.getRecordComponents()).map(component -> owner + "." + component.getName());
    }

    private final RulebookContent content;
    private final Sink sink;
    private final Map<String, Interpretation> interpretations;

    RulebookChecks(RulebookContent content, Sink sink) {
        this.content = content;
        this.sink = sink;
        this.interpretations = content.interpretations().stream()
                .collect(Collectors.toMap(Interpretation::id, question -> question, (first, second) -> first));
    }

    void check() {
        Set<String> questions = new HashSet<>();
        for (Interpretation interpretation : content.interpretations()) {
            if (!questions.add(interpretation.id())) {
                sink.add(content.regimes().get(0).id(), "duplicate-norm", interpretation.id());
            }
        }
        content.regimes().forEach(this::check);
        content.norms().forEach(this::check);
        Set<String> ids = content.norms().stream().map(Norm::id).collect(Collectors.toSet());
        for (Norm norm : content.norms()) {
            boolean hasRule = content.rules().containsKey(norm.id());
            if ((norm.decidedBy() == DecidedBy.RULE) != hasRule) {
                sink.add(norm.id(), hasRule ? "norm-with-rule" : "norm-without-rule", norm.id());
            }
        }
        content.rules().keySet().stream()
                .filter(rule -> !ids.contains(rule))
                .sorted()
                .forEach(rule -> sink.add(content.regimes().get(0).id(), "rule-without-norm", rule));
        for (Role role : Role.values()) {
            heldOnce(role);
        }
        new SiblingChecks(content.norms(), sink).check();
    }

    /** A role may go from one norm to another, but two norms are never in force in it at the same time. */
    private void heldOnce(Role role) {
        List<Norm> holders =
                content.norms().stream().filter(norm -> norm.role() == role).toList();
        for (Norm norm : holders) {
            for (String parameter : role.parameters()) {
                if (!norm.parameters().containsKey(parameter)) {
                    sink.add(norm.id(), "role-without-parameter", role.key(), parameter);
                }
            }
        }
        for (int i = 0; i < holders.size(); i++) {
            for (Norm other : holders.subList(i + 1, holders.size())) {
                if (meet(holders.get(i), other)) {
                    sink.add(
                            other.id(), "role-twice", role.key(), holders.get(i).id());
                }
            }
        }
    }

    static boolean meet(Norm one, Norm other) {
        return one.validity().overlaps(other.validity())
                && periods(one).anyMatch(period -> periods(other).anyMatch(period::overlaps));
    }

    /** When there is a text of the norm's regime that was read. */
    private static Stream<Validity> periods(Norm norm) {
        return norm.regime().editions().stream()
                .filter(edition -> !edition.unread())
                .map(Edition::validity)
                .filter(edition -> edition.overlaps(norm.validity()));
    }

    private void check(Regime regime) {
        List<Edition> editions = regime.editions();
        if (editions.isEmpty()) {
            sink.add(regime.id(), "no-edition", regime.id());
        }
        for (int i = 1; i < editions.size(); i++) {
            Edition earlier = editions.get(i - 1);
            Edition later = editions.get(i);
            if (earlier.until() == null || !earlier.until().plusDays(1).equals(later.from())) {
                sink.add(regime.id(), "editions-do-not-follow", earlier.id(), later.id());
            }
        }
        terms(regime).forEach((name, condition) -> check(condition, regime, regime.id()));
        regime.absent().forEach(theme -> check(theme.when(), regime, regime.id()));
    }

    private void check(Norm norm) {
        LocalDate from = norm.validity().from();
        LocalDate until = norm.validity().until();
        if (from != null && until != null && until.isBefore(from)) {
            sink.add(norm.id(), "until-before-from", until, from);
        }
        if (norm.decidedBy() == DecidedBy.PERSON && norm.question() == null) {
            sink.add(norm.id(), "no-question", norm.id());
        }
        if ((norm.subject() == SubjectKind.PLACE) == norm.items().isEmpty()) {
            sink.add(norm.id(), "items-for-places", norm.id());
        }
        for (String item : norm.items()) {
            if (!ITEMS.contains(item)) {
                sink.add(norm.id(), "unknown-item", item);
            }
        }
        Matcher read = PARAMETER.matcher(content.rules().getOrDefault(norm.id(), ""));
        while (read.find()) {
            if (!norm.parameters().containsKey(read.group(1))) {
                sink.add(norm.id(), "unknown-parameter", read.group(1));
            }
        }
        String told =
                content.rules().getOrDefault(norm.id(), "") + norm.requirement().nl();
        for (String parameter : norm.parameters().keySet()) {
            boolean isRead = told.contains("\"" + parameter + "\"") || told.contains("{" + parameter + "}");
            if (norm.decidedBy() == DecidedBy.RULE && !isRead) {
                sink.add(norm.id(), "parameter-not-read", parameter);
            }
        }
        if (norm.regime().editions().stream()
                .noneMatch(edition -> !edition.unread() && edition.validity().overlaps(norm.validity()))) {
            sink.add(norm.id(), "never-in-force", norm.id(), norm.regime().id());
        }
        norm.parameters().values().forEach(parameter -> check(parameter, norm));
        Stream.of(norm.requirement().nl(), norm.requirement().en())
                .flatMap(text -> Norm.placeholders(text).stream())
                .filter(parameter -> !norm.parameters().containsKey(parameter))
                .forEach(parameter -> sink.add(norm.id(), "unknown-parameter", parameter));
        if (norm.yieldsTo() != null
                && content.norms().stream().noneMatch(other -> other.id().equals(norm.yieldsTo()))) {
            sink.add(norm.id(), "unknown-norm", norm.yieldsTo());
        }
        for (String reopened : norm.reopens()) {
            if (content.norms().stream().noneMatch(other -> other.id().equals(reopened))) {
                sink.add(norm.id(), "unknown-norm", reopened);
            }
        }
        check(norm.scope(), norm.regime(), norm.id());
        for (Caution caution : norm.cautions()) {
            check(caution.when(), norm.regime(), norm.id());
        }
    }

    private void check(Parameter parameter, Norm norm) {
        List<Parameter.Value> values = parameter.values();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (values.get(i).validity().overlaps(values.get(j).validity())) {
                    sink.add(norm.id(), "values-overlap", parameter.id());
                }
            }
        }
        if (parameter.local() && values.isEmpty()) {
            return;
        }
        LocalDate first = firstDay(norm);
        LocalDate last = norm.validity().until();
        if (first != null && parameter.on(first) == null) {
            sink.add(norm.id(), "no-value-on", parameter.id(), first);
        }
        boolean open = values.stream().anyMatch(value -> value.until() == null);
        if (last == null ? !open : parameter.on(last) == null) {
            sink.add(norm.id(), "no-value-on", parameter.id(), last == null ? content.knownOn() : last);
        }
    }

    private static @Nullable LocalDate firstDay(Norm norm) {
        if (norm.validity().from() != null) {
            return norm.validity().from();
        }
        return norm.regime().editions().isEmpty()
                ? null
                : norm.regime().editions().get(0).from();
    }

    private void check(Condition condition, Regime regime, String id) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> check(part, regime, id));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> check(part, regime, id));
        } else if (condition instanceof Condition.Not not) {
            check(not.part(), regime, id);
        } else if (condition instanceof Condition.Among among) {
            check(among.condition(), regime, id);
        } else if (condition instanceof Condition.Term term) {
            if (!terms(regime).containsKey(term.name())) {
                sink.add(id, "unknown-term", term.name());
            }
        } else if (condition instanceof Condition.UnderReading reading) {
            Interpretation question = interpretations.get(reading.interpretation());
            if (question == null || question.readings().stream().noneMatch(r -> r.id().equals(reading.reading()))) {
                sink.add(id, "unknown-reading", reading.interpretation(), reading.reading());
            }
        } else if (condition instanceof Condition.During during) {
            Validity period = during.period();
            if (period.from() != null
                    && period.until() != null
                    && period.until().isBefore(period.from())) {
                sink.add(id, "until-before-from", period.until(), period.from());
            }
        }
    }

    private Map<String, Condition> terms(Regime regime) {
        return Objects.requireNonNullElse(content.terms().get(regime.id()), Map.of());
    }
}
