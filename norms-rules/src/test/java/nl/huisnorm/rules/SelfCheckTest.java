package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Documents;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Falls;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Letting;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.Use;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.Care;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.Housed;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingManagement;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.Neighbourhood;
import nl.huisnorm.settlement.NotificationItems;
import nl.huisnorm.settlement.Party;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.Plot;
import nl.huisnorm.settlement.Recruitment;
import nl.huisnorm.settlement.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rulebook can tell of itself: norms nothing reaches, facts nothing reads, limits that differ. */
class SelfCheckTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    /** Facts that say who or where somebody is, or which text holds. */
    private static final Set<String> READ_BY_NO_NORM = Set.of(
            "building.id",
            "building.name",
            "building.partOf",
            // only the policies of municipalities look at these
            "location.municipalityDwellingShare",
            "location.parkingOnOwnPlot",
            "unit.id",
            "unit.name",
            "room.id",
            "room.name",
            "extinguisher.id",
            "extinguisher.place",
            "lease.id",
            "stay.id",
            "operator.name",
            "operator.kvkNumber",
            "permits.pendingSince",
            "plot.zone",
            "phase.id",
            "phase.name",
            "phase.from",
            "housingLine.id",
            "housingLine.until",
            "housingLine.existing",
            "agreement.concludedOn",
            "party.name",
            "clause.id",
            "clause.name",
            "milestone.id",
            "milestone.name",
            "milestone.after",
            "monitoringReport.dueOn",
            "housed.facility",
            "application.id",
            "application.name");

    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Set<Outcome>> OUTCOMES = new TreeMap<>();

    @BeforeAll
    static void assess_every_case() {
        Map<String, Huisnorm> rulebooks = new TreeMap<>();
        for (CaseFiles.Placed placed : CaseFiles.all()) {
            CaseFile content = placed.content();
            Huisnorm huisnorm = content.profile() == null
                    ? HUISNORM
                    : rulebooks.computeIfAbsent(content.profile(), SelfCheckTest::withProfile);
            placed.findings(huisnorm).forEach(SelfCheckTest::see);
        }
        for (long seed = 0; seed < 300; seed++) {
            Facility facility = FacilityGenerator.facility(seed);
            for (int year = 2018; year <= 2027; year += 3) {
                HUISNORM.assess(facility, AssessmentOptions.asOf(LocalDate.of(year, 8, 1)))
                        .findings()
                        .forEach(SelfCheckTest::see);
            }
        }
    }

    private static void see(Finding finding) {
        OUTCOMES.computeIfAbsent(finding.norm().id(), id -> new TreeSet<>()).add(finding.outcome());
        finding.evidence().forEach(one -> SEEN.add(one.owner() + "." + one.fact()));
        finding.missing().forEach(one -> SEEN.add(one.owner() + "." + one.fact()));
    }

    private static Huisnorm withProfile(String id) {
        return HUISNORM.withProfile(HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void every_norm_can_be_reached_and_those_a_rule_decides_can_be_met_and_not_met() {
        for (Norm norm : HUISNORM.rulebook().norms()) {
            Set<Outcome> seen = OUTCOMES.getOrDefault(norm.id(), Set.of());
            if (norm.decidedBy() == DecidedBy.RULE) {
                assertThat(seen).as(norm.id()).contains(Outcome.COMPLIANT, Outcome.NON_COMPLIANT);
            } else {
                assertThat(seen).as(norm.id()).contains(Outcome.UNDETERMINED);
            }
        }
    }

    @Test
    void every_fact_of_a_facility_is_read_by_some_norm() {
        Map<String, Class<? extends Record>> owners = new LinkedHashMap<>();
        for (Class<? extends Record> type : List.of(
                Building.class,
                Unit.class,
                Room.class,
                Amenities.class,
                FireSafety.class,
                Extinguisher.class,
                FireAlarm.class,
                SmokeDetector.class,
                CarbonMonoxideDetector.class,
                Management.class,
                Operator.class,
                Use.class,
                Escape.class,
                Falls.class,
                Location.class,
                Documents.class,
                Permits.class,
                Letting.class,
                Lease.class,
                Stay.class,
                Certificate.class,
                Plot.class,
                Phase.class,
                Peak.class,
                HousingLine.class,
                Recruitment.class,
                Transport.class,
                HousingManagement.class,
                Neighbourhood.class,
                Care.class,
                Agreement.class,
                Party.class,
                Clause.class,
                Milestone.class,
                MonitoringReport.class,
                Housed.class,
                Application.class,
                NotificationItems.class)) {
            String name = type.getSimpleName();
            owners.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), type);
        }
        Set<String> unread = new TreeSet<>();
        owners.forEach((owner, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                boolean part = component.getType().isRecord() || component.getType() == List.class;
                String fact = owner + "." + component.getName();
                if (!part && !SEEN.contains(fact) && !READ_BY_NO_NORM.contains(fact)) {
                    unread.add(fact);
                }
            }
        });
        assertThat(unread).isEmpty();
    }

    @Test
    void within_a_regime_no_two_norms_say_different_things_of_the_same_cases_and_days() {
        for (Norm one : HUISNORM.rulebook().norms()) {
            for (Norm other : HUISNORM.rulebook().norms()) {
                boolean sameThing = one.id().compareTo(other.id()) < 0
                        && one.regime().equals(other.regime())
                        && one.quantity() != null
                        && one.quantity().equals(other.quantity())
                        && one.subject() == other.subject()
                        && one.scope().equals(other.scope())
                        && one.validity().overlaps(other.validity())
                        && !one.local();
                assertThat(sameThing && !one.parameters().equals(other.parameters()))
                        .as("%s and %s", one, other)
                        .isFalse();
            }
        }
    }

    @Test
    void where_a_norm_follows_another_on_the_same_thing_no_day_lies_between_them() {
        Map<List<Object>, List<Norm>> variants = HUISNORM.rulebook().norms().stream()
                .filter(norm -> norm.quantity() != null)
                .collect(Collectors.groupingBy(norm -> List.of(
                        norm.regime().id(),
                        Objects.requireNonNull(norm.quantity()),
                        norm.subject(),
                        norm.scope(),
                        norm.items())));
        for (List<Norm> ofOneThing : variants.values()) {
            for (Norm earlier : ofOneThing) {
                LocalDate last = earlier.validity().until();
                List<LocalDate> later = ofOneThing.stream()
                        .map(norm -> norm.validity().from())
                        .filter(from -> from != null && last != null && from.isAfter(last))
                        .toList();
                if (last != null && !later.isEmpty()) {
                    assertThat(later).as(earlier.id()).contains(last.plusDays(1));
                }
            }
        }
        assertThat(variants.values()).anyMatch(ofOneThing -> ofOneThing.size() > 1);
    }

    /** Regimes may differ on purpose: what they say of the same quantity is listed side by side. */
    @Test
    void the_list_of_limits_that_differ_is_up_to_date() throws IOException {
        Map<String, List<String>> byQuantity = new TreeMap<>();
        for (Norm norm : HUISNORM.rulebook().norms()) {
            Quantity quantity = norm.quantity();
            if (quantity != null && norm.inForceOn(HUISNORM.rulebook().knownOn())) {
                String name =
                        quantity.label().en() + " (" + quantity.direction().label(Locale.ENGLISH) + ")";
                byQuantity
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(row(
                                norm,
                                numbers(norm, HUISNORM.rulebook().knownOn()),
                                norm.regime().title().en()));
            }
        }
        for (Profile profile : HUISNORM.rulebook().profiles()) {
            if (profile.id().equals("voorbeeldgemeente")) {
                continue;
            }
            for (Norm norm : HUISNORM.withProfile(profile).rulebook().norms()) {
                Quantity quantity = norm.quantity();
                if (norm.local() && norm.adoptedBy() != null && quantity != null) {
                    String name =
                            quantity.label().en() + " (" + quantity.direction().label(Locale.ENGLISH) + ")";
                    LocalDate from = norm.validity().from() == null
                            ? HUISNORM.rulebook().knownOn()
                            : norm.validity().from();
                    byQuantity
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(row(norm, numbers(norm, from), profile.title().en()));
                }
            }
        }
        StringBuilder page = new StringBuilder("""
                # Limits side by side

                Quantities of which more than one norm says something on %s, and what the bundled profiles of
                municipalities say of them. Regimes may differ on purpose and are never merged; this list is for who
                wants to know where. Made from the rulebook; do not change it by hand.
                """.formatted(HUISNORM.rulebook().knownOn()));
        byQuantity.forEach((quantity, rows) -> {
            if (rows.size() > 1) {
                page.append("\n## ").append(quantity).append("\n\n| norm | of | numbers |\n| --- | --- | --- |\n");
                rows.forEach(row -> page.append(row).append('\n'));
            }
        });
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("limits.md"), page.toString());
    }

    private static String row(Norm norm, String numbers, String of) {
        return "| [" + norm.id() + "](norms/en/" + norm.regime().id() + ".md#"
                + norm.id().toLowerCase(Locale.ROOT) + ") | " + of + " | " + numbers + " |";
    }

    private static String numbers(Norm norm, LocalDate day) {
        return new TreeMap<>(norm.parameters())
                .values().stream()
                        .map(parameter -> parameter.label().en() + " " + number(parameter, day) + " "
                                + parameter.unit().label(Locale.ENGLISH))
                        .collect(Collectors.joining("; "));
    }

    private static String number(Parameter parameter, LocalDate day) {
        BigDecimal value = parameter.on(day);
        return value == null ? "?" : value.toPlainString();
    }
}
