package nl.huisnorm.rules.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A norm made up for a test. It is of a regime that is known from {@link #FIRST} on, applied to buildings, binding, decided
 * by a rule, and always holds, unless said otherwise.
 */
public final class NormSketch {

    /** The first day of which there is a text. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final String id;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Caution> cautions = new ArrayList<>();
    private Regime regime = regime("test", edition(FIRST, null));
    private String theme = "theme";
    private DecidedBy decidedBy = DecidedBy.RULE;
    private SubjectKind subject = SubjectKind.BUILDING;
    private Set<String> items = Set.of();
    private Validity validity = Validity.ALWAYS;
    private Condition scope = Condition.ALWAYS;
    private @Nullable Quantity quantity;
    private Severity severity = Severity.UNSPECIFIED;
    private boolean local;
    private Set<String> exemptions = Set.of();
    private @Nullable String yieldsTo;
    private boolean followsApplication;
    private @Nullable Role role;
    private @Nullable String siblings;
    private List<String> reopens = List.of();
    private @Nullable String adoptedBy;

    private NormSketch(String id) {
        this.id = id;
    }

    public static NormSketch norm(String id) {
        return new NormSketch(id);
    }

    public static Text text(String text) {
        return new Text(text, text);
    }

    public static Edition edition(LocalDate from, @Nullable LocalDate until) {
        return new Edition(
                from.toString(), text("edition of " + from), from, until, Confidence.FOUND, "", false, false);
    }

    /** A statute that limits occupancy and applies everywhere. */
    public static Regime regime(String id, Edition... editions) {
        return regime(id, Condition.ALWAYS, editions);
    }

    /** A statute that limits occupancy and applies where a condition holds. */
    public static Regime regime(String id, Condition scope, Edition... editions) {
        return regime(id, Layer.STATUTE, null, scope, true, editions);
    }

    /** One of a legal force that was in force from a day on, and may limit occupancy. */
    public static Regime regime(
            String id,
            Layer layer,
            @Nullable LocalDate since,
            Condition scope,
            boolean limitsOccupancy,
            Edition... editions) {
        return new Regime(
                id,
                text(id),
                layer,
                since,
                null,
                null,
                scope,
                limitsOccupancy,
                true,
                Arrays.asList(editions),
                List.of());
    }

    /** An open question with two ways to read it. */
    public static Interpretation question(String id, String reading, String other) {
        return new Interpretation(
                id,
                text(id + "?"),
                List.of(
                        new Interpretation.Reading(reading, text(reading)),
                        new Interpretation.Reading(other, text(other))));
    }

    public NormSketch of(Regime other) {
        regime = other;
        return this;
    }

    public NormSketch theme(String other) {
        theme = other;
        return this;
    }

    public NormSketch on(SubjectKind kind) {
        subject = kind;
        return this;
    }

    public NormSketch items(String... some) {
        items = Set.of(some);
        return this;
    }

    public NormSketch byPerson() {
        decidedBy = DecidedBy.PERSON;
        return this;
    }

    public NormSketch during(@Nullable LocalDate from, @Nullable LocalDate until) {
        validity = new Validity(from, until);
        return this;
    }

    public NormSketch where(Condition condition) {
        scope = condition;
        return this;
    }

    public NormSketch measures(Direction direction, MeasurementUnit unit) {
        quantity = new Quantity(text("quantity"), unit, direction);
        return this;
    }

    /** With a number that holds always. */
    public NormSketch number(String parameter, String value, MeasurementUnit unit) {
        return number(parameter, unit, new Parameter.Value(null, null, new BigDecimal(value)));
    }

    public NormSketch number(String parameter, MeasurementUnit unit, Parameter.Value... values) {
        parameters.put(
                parameter,
                new Parameter(parameter, text(parameter), unit, Arrays.asList(values), false, values.length == 0));
        return this;
    }

    /** With a number that a municipality may set. */
    public NormSketch localNumber(String parameter, String value, MeasurementUnit unit) {
        return localNumbers(parameter, unit, new Parameter.Value(null, null, new BigDecimal(value)));
    }

    public NormSketch localNumbers(String parameter, MeasurementUnit unit, Parameter.Value... values) {
        parameters.put(parameter, new Parameter(parameter, text(parameter), unit, Arrays.asList(values), true, false));
        return this;
    }

    public NormSketch caution(String caution, Condition when) {
        cautions.add(new Caution(caution, when, text(caution)));
        return this;
    }

    public NormSketch warning() {
        severity = Severity.WARNING;
        return this;
    }

    public NormSketch local(@Nullable String profile) {
        local = true;
        adoptedBy = profile;
        return this;
    }

    public NormSketch exempting(String... facts) {
        exemptions = Set.of(facts);
        return this;
    }

    public NormSketch yieldsTo(String other) {
        yieldsTo = other;
        return this;
    }

    public NormSketch followsApplication() {
        followsApplication = true;
        return this;
    }

    public NormSketch role(Role other) {
        role = other;
        return this;
    }

    public NormSketch siblings(String group) {
        siblings = group;
        return this;
    }

    public NormSketch reopens(String... norms) {
        reopens = List.of(norms);
        return this;
    }

    @SuppressWarnings("NullAway") // a norm as it stands has no scenario
    public Norm norm() {
        return new Norm(
                id,
                regime,
                theme,
                text("title of " + id),
                text("requirement of " + id),
                decidedBy == DecidedBy.PERSON ? text("question of " + id) : null,
                Walk.OFFICE,
                decidedBy,
                subject,
                items,
                validity,
                scope,
                exemptions,
                quantity,
                parameters,
                severity,
                Confidence.FOUND,
                new Citation(text("work"), null, null, "source"),
                List.of(),
                cautions,
                local,
                yieldsTo,
                followsApplication,
                reopens,
                role,
                siblings,
                adoptedBy,
                null,
                null);
    }

    /** The norm in force on a day, with a rule in place of one that the rule engine would find. */
    public NormOfDay on(LocalDate day, Function<View, Flag> rule, Interpretation... questions) {
        NormInUse inUse = NormInUse.of(norm(), Map.of());
        return new NormOfDay(inUse, Day.of(day, Trace.NONE), inUse.readings(Arrays.asList(questions), Map.of()), rule);
    }
}
