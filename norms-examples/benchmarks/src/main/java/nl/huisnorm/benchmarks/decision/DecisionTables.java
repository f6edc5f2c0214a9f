package nl.huisnorm.benchmarks.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InformationRequirement;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;
import org.kie.dmn.model.v1_5.TDMNElementReference;
import org.kie.dmn.model.v1_5.TDecision;
import org.kie.dmn.model.v1_5.TDecisionRule;
import org.kie.dmn.model.v1_5.TDecisionTable;
import org.kie.dmn.model.v1_5.TDefinitions;
import org.kie.dmn.model.v1_5.TInformationItem;
import org.kie.dmn.model.v1_5.TInformationRequirement;
import org.kie.dmn.model.v1_5.TInputClause;
import org.kie.dmn.model.v1_5.TInputData;
import org.kie.dmn.model.v1_5.TLiteralExpression;
import org.kie.dmn.model.v1_5.TOutputClause;
import org.kie.dmn.model.v1_5.TUnaryTests;

/**
 * Makes a DMN model of each theme of a regime that has norms which are tables of thresholds. A norm has a table of the number of the day and
 * a table that says whether it is met; where no line of a table fits, nothing can be told.
 */
public final class DecisionTables {

    private static final String NAMESPACE = "urn:huisnorm:dmn:";
    private static final String DAY = "day";
    private static final String NUMBER = "number";

    private final Definitions model = new TDefinitions();

    private DecisionTables() {}

    /** The ids of norms whose rules ask more than their data say. */
    public static Set<String> askingMore() {
        try (InputStream in = Objects.requireNonNull(DecisionTables.class.getResourceAsStream("asking-more.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models by their names: a regime and a theme of it. */
    public static Map<String, String> of(Rulebook rulebook) {
        return of(rulebook, askingMore());
    }

    /** The same where other norms are said to ask more than their data say. */
    static Map<String, String> of(Rulebook rulebook, Set<String> more) {
        Map<String, List<Norm>> families = new LinkedHashMap<>();
        for (Norm norm : rulebook.norms()) {
            if (Fit.of(norm, more).isTable()) {
                families.computeIfAbsent(norm.regime().id() + "-" + norm.theme(), name -> new ArrayList<>())
                        .add(norm);
            }
        }
        Map<String, String> models = new LinkedHashMap<>();
        families.forEach((name, norms) -> models.put(name, model(name, norms, more)));
        return models;
    }

    private static String model(String name, List<Norm> norms, Set<String> more) {
        DecisionTables tables = new DecisionTables();
        tables.model.setId(name);
        tables.model.setName(name);
        tables.model.setNamespace(NAMESPACE + name);
        tables.input(DAY, "date");
        norms.forEach(norm -> tables.norm(norm, Fit.of(norm, more)));
        return DMNMarshallerFactory.newDefaultMarshaller().marshal(tables.model);
    }

    /** What a norm is called where only letters, digits and lines below may stand. */
    public static String name(Norm norm) {
        return norm.id().replaceAll("[^A-Za-z0-9]", "_");
    }

    private void norm(Norm norm, Fit fit) {
        String name = name(norm);
        String measured = name + "_measured";
        String number = name + "_number";
        input(measured, NUMBER);
        Decision ofDay = decision(number, NUMBER, DAY);
        ofDay.setDescription(
                norm.citation().in(Locale.ENGLISH) + ": " + norm.title().en());
        DecisionTable numbers = table(ofDay, DAY, "date", NUMBER);
        days(norm).forEach((period, value) -> row(numbers, entry(period), value));
        String limit = number;
        if (fit == Fit.FOR_PERSONS) {
            String persons = name + "_persons";
            limit = name + "_required";
            input(persons, NUMBER);
            Decision required = decision(limit, NUMBER, persons, number);
            LiteralExpression quotient = in(new TLiteralExpression(), required);
            quotient.setText("ceiling(" + persons + " / " + number + ")");
            required.setExpression(quotient);
        }
        Decision met = decision(name + "_met", "boolean", measured, limit);
        met.setDescription(norm.requirement().en());
        DecisionTable comparison = table(met, measured, NUMBER, "boolean");
        Direction direction = Objects.requireNonNull(norm.quantity()).direction();
        String[] entries = switch (direction) {
            case AT_LEAST -> new String[] {">= ", "< "};
            case AT_MOST -> new String[] {"<= ", "> "};
            case EQUAL -> new String[] {"", "!= "};
        };
        row(comparison, entries[0] + limit, "true");
        row(comparison, direction == Direction.EQUAL ? "not(" + limit + ")" : entries[1] + limit, "false");
    }

    /** The number of each period in which the norm is in force. */
    static Map<Validity, String> days(Norm norm) {
        Parameter parameter = norm.parameters().values().iterator().next();
        Set<LocalDate> turns = new TreeSet<>(Set.of(LocalDate.MIN));
        turns(norm.validity(), turns);
        norm.regime().editions().forEach(edition -> turns(edition.validity(), turns));
        parameter.values().forEach(value -> turns(value.validity(), turns));
        Map<Validity, String> days = new LinkedHashMap<>();
        LocalDate from = null;
        String open = null;
        for (LocalDate turn : turns) {
            String now = norm.inForceOn(turn)
                    ? Objects.requireNonNull(parameter.on(turn)).toPlainString()
                    : null;
            if (!Objects.equals(now, open)) {
                if (open != null) {
                    days.put(new Validity(from, turn.minusDays(1)), open);
                }
                open = now;
                from = turn.equals(LocalDate.MIN) ? null : turn;
            }
        }
        if (open != null) {
            days.put(new Validity(from, null), open);
        }
        return days;
    }

    private static void turns(Validity period, Set<LocalDate> turns) {
        LocalDate from = period.from();
        LocalDate until = period.until();
        if (from != null) {
            turns.add(from);
        }
        if (until != null) {
            turns.add(until.plusDays(1));
        }
    }

    private static String entry(Validity period) {
        LocalDate from = period.from();
        LocalDate until = period.until();
        if (from == null) {
            return until == null ? "-" : "<= " + day(until);
        }
        return until == null ? ">= " + day(from) : "[" + day(from) + ".." + day(until) + "]";
    }

    private static String day(LocalDate day) {
        return "date(\"" + day + "\")";
    }

    private void input(String name, String type) {
        InputData input = in(new TInputData(), model);
        input.setId("_" + name);
        input.setName(name);
        input.setVariable(variable(input, name, type));
        model.getDrgElement().add(input);
    }

    private static InformationItem variable(DMNModelInstrumentedBase of, String name, String type) {
        InformationItem variable = in(new TInformationItem(), of);
        variable.setName(name);
        variable.setTypeRef(new QName(type));
        return variable;
    }

    /** A decision that needs what is named. */
    private Decision decision(String name, String type, String... needed) {
        Decision decision = in(new TDecision(), model);
        decision.setId("_" + name);
        decision.setName(name);
        decision.setVariable(variable(decision, name, type));
        for (String one : needed) {
            InformationRequirement requirement = in(new TInformationRequirement(), decision);
            requirement.setId("_" + name + "_" + one);
            TDMNElementReference reference = in(new TDMNElementReference(), requirement);
            reference.setHref("#_" + one);
            if (isDecision(one)) {
                requirement.setRequiredDecision(reference);
            } else {
                requirement.setRequiredInput(reference);
            }
            decision.getInformationRequirement().add(requirement);
        }
        model.getDrgElement().add(decision);
        return decision;
    }

    private boolean isDecision(String name) {
        return model.getDrgElement().stream()
                .anyMatch(element ->
                        element instanceof Decision && element.getName().equals(name));
    }

    private static DecisionTable table(Decision decision, String input, String type, String output) {
        DecisionTable table = in(new TDecisionTable(), decision);
        table.setId(decision.getId() + "_table");
        table.setHitPolicy(HitPolicy.UNIQUE);
        InputClause clause = in(new TInputClause(), table);
        LiteralExpression expression = in(new TLiteralExpression(), clause);
        expression.setText(input);
        expression.setTypeRef(new QName(type));
        clause.setInputExpression(expression);
        table.getInput().add(clause);
        OutputClause out = in(new TOutputClause(), table);
        out.setTypeRef(new QName(output));
        table.getOutput().add(out);
        decision.setExpression(table);
        return table;
    }

    private static void row(DecisionTable table, String test, String output) {
        DecisionRule rule = in(new TDecisionRule(), table);
        UnaryTests entry = in(new TUnaryTests(), rule);
        entry.setText(test);
        rule.getInputEntry().add(entry);
        LiteralExpression result = in(new TLiteralExpression(), rule);
        result.setText(output);
        rule.getOutputEntry().add(result);
        table.getRule().add(rule);
    }

    private static <T extends DMNModelInstrumentedBase> T in(T element, @Nullable DMNModelInstrumentedBase parent) {
        element.setParent(parent);
        return element;
    }
}
