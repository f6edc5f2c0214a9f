package nl.huisnorm.rules.internal.law;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.rulebook.LocalNorms;
import nl.huisnorm.internal.rulebook.OpenProfile;
import nl.huisnorm.internal.rulebook.ProfileChecks;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.ScenarioChecks;
import nl.huisnorm.internal.rulebook.ScenarioNorms;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A rulebook with its profile and scenario filled in, from which the law of each day is made. Immutable; laws of one rulebook
 * with equal profiles and scenarios are equal, so that whoever asks for a municipality anew finds its laws made.
 */
public final class Laws {

    private final RulebookContent law;
    private final RulebookContent content;
    private final Matcher matcher;
    private final LawCache cache;
    private final @Nullable Profile profile;
    private final @Nullable Scenario scenario;
    private final @Nullable Laws elsewhere;
    private final int hash;
    private final AskedOnce asked = AskedOnce.together();
    private final NormsInUse inUse;
    private final Map<String, Norm> normsById = new LinkedHashMap<>();
    private @Nullable Map<Norm, NavigableSet<LocalDate>> lawDates;
    private final Map<String, Scope> regimeScopes = new LinkedHashMap<>();

    /**
     * The law as it stands.
     *
     * @param law the rulebook's data
     * @param rules its rules, compiled
     * @param kept how many laws of a day are kept at the most
     */
    public Laws(RulebookContent law, KieBase rules, int kept) {
        this(law, new Matcher(norms -> rules), kept);
    }

    /** The same of rules that are loaded when a norm is first in force. */
    public Laws(RulebookContent law, CompiledRules rules, int kept) {
        this(law, new Matcher(rules::of), kept);
    }

    /** The same of rules that are found in another way. */
    Laws(RulebookContent law, Matcher matcher, int kept) {
        this(law, matcher, new LawCache(kept), null, null, null);
    }

    /** Lets the engine match a rule, so that it has found all its parts by then. */
    public void tryEngine() {
        Day any = Day.of(LocalDate.EPOCH, Trace.NONE);
        matcher.match(Map.of(content.norms().get(0), any));
    }

    private Laws(
            RulebookContent law,
            Matcher matcher,
            LawCache cache,
            @Nullable Profile profile,
            @Nullable Scenario scenario,
            @Nullable Laws elsewhere) {
        this.law = law;
        this.matcher = matcher;
        this.cache = cache;
        this.profile = profile;
        this.scenario = scenario;
        this.elsewhere = elsewhere;
        this.hash = Objects.hash(System.identityHashCode(matcher), profile, scenario);
        this.content = content(law, profile, scenario);
        this.inUse = new NormsInUse(content, asked);
        content.norms().forEach(norm -> normsById.put(norm.id(), norm));
        if (profile != null || scenario != null) {
            content.norms().forEach(inUse::of);
        }
        content.regimes()
                .forEach(regime ->
                        regimeScopes.put(regime.id(), Scope.of(regime.scope(), SubjectKind.FACILITY, Map.of(), asked)));
    }

    /** The scenario goes over the profile, in whichever order they were asked for. */
    private static RulebookContent content(
            RulebookContent law, @Nullable Profile profile, @Nullable Scenario scenario) {
        RulebookContent local = profile == null ? law : LocalNorms.of(law, profile);
        return scenario == null
                ? local
                : local.withNorms(ScenarioNorms.of(local.norms(), scenario))
                        .withDigest(Digest.sha256((law.digest() + scenario).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The same for a municipality.
     *
     * @throws IllegalArgumentException if there is a profile already, or this one does not fit the rulebook
     */
    public Laws withProfile(Profile local) {
        if (profile != null) {
            throw new IllegalArgumentException("there is the profile " + profile.id() + " already");
        }
        new ProfileChecks(
                        ProfileChecks.Law.of(law, Facts::vocabulary),
                        (at, code, arguments) -> refuse(local.id(), at, code, arguments))
                .check(local);
        return new Laws(law, matcher, cache, local, scenario, this);
    }

    /**
     * The same under a scenario.
     *
     * @throws IllegalArgumentException if there is a scenario already, or this one does not fit the rulebook
     */
    public Laws withScenario(Scenario changes) {
        if (scenario != null) {
            throw new IllegalArgumentException("there is the scenario " + scenario.id() + " already");
        }
        new ScenarioChecks(law.norms(), (at, code, arguments) -> refuse(changes.id(), at, code, arguments))
                .check(changes);
        return under(changes);
    }

    private Laws under(Scenario changes) {
        return new Laws(law, matcher, cache, profile, changes, elsewhere == null ? null : elsewhere.under(changes));
    }

    private static void refuse(String id, Pointer at, String code, Object... arguments) {
        throw new IllegalArgumentException(id + at + ": " + code + " " + List.of(arguments));
    }

    /** The data, with profile and scenario filled in. */
    public RulebookContent content() {
        return content;
    }

    /** The profile, if any. */
    public @Nullable Profile profile() {
        return profile;
    }

    /** The scenario, if any. */
    public @Nullable Scenario scenario() {
        return scenario;
    }

    /** Whether another was made of the same rulebook. */
    public boolean isOfSame(Laws other) {
        return matcher == other.matcher;
    }

    /** The laws of a plan in a municipality: without the profile, where that is another municipality's. */
    public Laws in(@Nullable String municipality) {
        boolean isElsewhere = profile != null && municipality != null && !profile.mayHoldIn(municipality);
        return elsewhere != null && isElsewhere ? elsewhere : this;
    }

    /**
     * The laws of a facility: without the profile, where that is another municipality's, and with each part of it left open where the
     * facility lies in a larger municipality and does not say in which former one it lay.
     */
    public Laws of(Facility facility) {
        if (profile == null || elsewhere == null) {
            return this;
        }
        if (!profile.mayHoldAt(facility)) {
            return elsewhere;
        }
        return profile.isOpenAt(facility)
                ? new Laws(law, matcher, cache, OpenProfile.of(profile, law), scenario, null)
                : this;
    }

    /** The named conditions that norms of a regime share. */
    public Map<String, Condition> terms(String regime) {
        return Objects.requireNonNullElse(content.terms().get(regime), Map.of());
    }

    /** When a theme is asked for of which the rulebook has no norm. */
    Scope scope(Regime regime, AbsentTheme theme) {
        return Scope.of(theme.when(), theme.subject(), terms(regime.id()), asked);
    }

    /** The norm of an id; none if there is no such norm. */
    public @Nullable Norm norm(String id) {
        return normsById.get(id);
    }

    /** The ids of all norms. */
    public Set<String> ids() {
        return normsById.keySet();
    }

    /** The norm that takes the place of another where it is in force; none if no norm does. */
    public @Nullable Norm successor(Norm norm) {
        return norm.yieldsTo() == null ? null : normsById.get(norm.yieldsTo());
    }

    /** The norm in a role on a day; where none is in force then, one that is at another time. */
    public Norm inRole(Role role, LocalDate day) {
        Norm any = null;
        for (Norm norm : content.norms()) {
            if (norm.role() == role) {
                if (norm.inForceOn(day)) {
                    return norm;
                }
                any = any == null ? norm : any;
            }
        }
        return Objects.requireNonNull(any, role.name());
    }

    /** The minimum wage an hour on a day for an age; none where the rulebook has none. */
    public @Nullable BigDecimal minimumWage(LocalDate day, int age) {
        return Wages.hourly(content, day, age);
    }

    /** The days from which each norm can give another answer because the law says so. */
    public synchronized Map<Norm, NavigableSet<LocalDate>> lawDates() {
        Map<Norm, NavigableSet<LocalDate>> known = lawDates;
        if (known == null) {
            known = LawDates.all(content, this::successor);
            lawDates = known;
        }
        return known;
    }

    /** The law of the day of the options, for norms that follow no application. */
    public LawOfDay on(AssessmentOptions options) {
        return on(options.asOf(), null, options.regimes(), options.readings());
    }

    /** The law of the day of the options for a facility, which may have an application pending. */
    public LawOfDay on(Facility facility, AssessmentOptions options) {
        Permits permits = facility.permits();
        return on(
                options.asOf(), permits == null ? null : permits.pendingSince(), options.regimes(), options.readings());
    }

    /**
     * The law of a day.
     *
     * @param asOf the day
     * @param lodged the day an application was lodged, if one is pending
     * @param regimes the regimes asked for; all if there are none
     * @param readings the readings chosen
     * @throws IllegalArgumentException if there is no such regime or reading
     */
    public LawOfDay on(LocalDate asOf, @Nullable LocalDate lodged, Set<String> regimes, Map<String, String> readings) {
        LocalDate earlier = lodged != null && lodged.isBefore(asOf) ? lodged : null;
        return cache.get(new LawCache.Key(this, asOf, earlier, regimes, readings), Laws::made);
    }

    private static LawOfDay made(LawCache.Key key) {
        return key.content().make(key);
    }

    private LawOfDay make(LawCache.Key key) {
        AskedFor.check(content, key.regimes(), key.readings());
        List<NormInUse> inForce = new ArrayList<>();
        Map<Norm, Day> decided = new LinkedHashMap<>();
        Map<Norm, Day> later = new LinkedHashMap<>();
        for (Norm one : content.norms()) {
            boolean selected = one.subject() == SubjectKind.WAIVER || isSelected(one.regime(), key);
            if (selected && isInForce(one, dayOf(one, key))) {
                NormInUse norm = inUse.of(one);
                inForce.add(norm);
                if (norm.isDecidedByRule() && !Adopted.isOwn(norm.norm())) {
                    Day day = Day.of(dayOf(norm.norm(), key), Trace.NONE);
                    Map<Norm, Day> some = one.subject().isOfFacility() ? decided : later;
                    some.put(one, day);
                    Adopted.variants(one).forEach(variant -> some.put(variant, day));
                }
            }
        }
        Map<Norm, Function<View, Flag>> matched = new HashMap<>(matcher.match(decided));
        matched.putAll(new LaterRules(matcher::match, later).rules());
        Flag unknown = Flag.of(Truth.UNKNOWN, Trace.NONE);
        return new LawOfDay(
                this,
                key.asOf(),
                Siblings.together(
                        inForce.stream()
                                .map(norm -> ofDay(norm, key, matched, subject -> unknown))
                                .toList(),
                        content.interpretations(),
                        key.readings()),
                content.regimes().stream()
                        .filter(regime -> isSelected(regime, key) && regime.unknownOn(key.asOf()))
                        .toList(),
                new Definitions(this).on(key.asOf()));
    }

    private NormOfDay ofDay(
            NormInUse norm, LawCache.Key key, Map<Norm, Function<View, Flag>> matched, Function<View, Flag> otherwise) {
        Day day = Day.of(dayOf(norm.norm(), key), Trace.NONE);
        return new NormOfDay(
                norm,
                day,
                norm.readings(content.interpretations(), key.readings()),
                new Adopted(norm.norm(), day, terms(norm.norm().regime().id()), asked).rule(matched, otherwise));
    }

    private static boolean isSelected(Regime regime, LawCache.Key key) {
        return key.regimes().isEmpty() || key.regimes().contains(regime.id());
    }

    /** The day whose text holds for a norm: that of a pending application where the norm follows it. */
    private static LocalDate dayOf(Norm norm, LawCache.Key key) {
        return norm.followsApplication() && key.lodged() != null ? key.lodged() : key.asOf();
    }

    /** Whether a norm holds on a day, and no norm has taken its place. */
    public boolean isInForce(Norm norm, LocalDate day) {
        Norm successor = successor(norm);
        return norm.inForceOn(day) && (successor == null || !successor.inForceOn(day));
    }

    /** Whether a regime may apply to a facility, or a regime is not about facilities. */
    public boolean mayConcern(Regime regime, FacilityView facility, LocalDate day) {
        return Objects.requireNonNull(regimeScopes.get(regime.id()))
                        .ask(facility, Day.of(day, Trace.NONE), Map.of())
                        .truth()
                != Truth.FALSE;
    }

    /** Whether the norms that define functions of buildings, or make an alarm mandatory, are the same in both. */
    public boolean classifiesAs(Laws other) {
        return content.norms().stream()
                .filter(norm -> norm.role() != null
                        && (norm.role().isDefinition() || norm.role().isAlarmDuty()))
                .allMatch(norm -> norm.equals(other.norm(norm.id())));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Laws other
                        && isOfSame(other)
                        && hash == other.hash
                        && Objects.equals(profile, other.profile)
                        && Objects.equals(scenario, other.scenario));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
