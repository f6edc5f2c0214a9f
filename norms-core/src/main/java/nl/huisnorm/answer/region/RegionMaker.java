package nl.huisnorm.answer.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.agenda.AgendaKind;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.facility.Houses;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.internal.settlement.HeldSum;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;

/** Puts a region together. */
final class RegionMaker {

    private static final Interval NONE = new Interval(0, 0);

    private final Huisnorm huisnorm;
    private final List<Huisnorm> local;
    private final Houses houses;
    private final Collection<Facility> facilities;
    private final AssessmentOptions options;
    private final LocalDate asOf;
    private final LocalDate reportsUntil;
    private final LocalDate endsUntil;

    RegionMaker(Huisnorm huisnorm, List<Huisnorm> local, Collection<Facility> facilities, AssessmentOptions options) {
        this.huisnorm = huisnorm;
        this.local = List.copyOf(local);
        this.houses = new Houses(facilities);
        this.facilities = facilities;
        this.options = options;
        this.asOf = options.asOf();
        this.reportsUntil = asOf.plusMonths(Region.MONTHS_FOR_REPORTS);
        this.endsUntil = asOf.plusMonths(Region.MONTHS_FOR_ENDS);
    }

    Region make(List<SettlementPlan> plans) {
        List<SettlementAssessment> judged = judged(plans);
        List<RegionPlan> ofPlans = judged.stream().map(this::plan).toList();
        Map<String, Integer> promised = promised(plans);
        List<RegionFacility> ofFacilities = facilities.stream()
                .sorted(Comparator.comparing(Facility::id))
                .map(facility -> facility(facility, promised.getOrDefault(facility.id(), 0)))
                .toList();
        return new Region(asOf, reportsUntil, endsUntil, ofPlans, ofFacilities, municipalities(ofPlans, ofFacilities));
    }

    /** All plans judged together, each by the policy of its own municipality. */
    private List<SettlementAssessment> judged(List<SettlementPlan> plans) {
        Map<Huisnorm, List<SettlementAssessment>> byLaw = new LinkedHashMap<>();
        List<SettlementAssessment> all = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String code = plans.get(i).municipality();
            Huisnorm law = law(profile -> code != null && profile.mayHoldIn(code));
            all.add(byLaw.computeIfAbsent(law, one -> one.assess(plans, facilities, options))
                    .get(i));
        }
        return all;
    }

    /**
     * What judges where a profile holds, that of the day before those of other days, of which some norms may say days of their own;
     * what judges without one where none does.
     */
    private Huisnorm law(Predicate<Profile> holds) {
        List<Huisnorm> here = local.stream()
                .filter(one -> one.rulebook().profile().filter(holds).isPresent())
                .toList();
        return here.stream()
                .filter(one -> one.rulebook()
                        .profile()
                        .filter(profile -> profile.holdsOn(asOf))
                        .isPresent())
                .findFirst()
                .or(() -> here.stream().findFirst())
                .orElse(huisnorm);
    }

    private RegionPlan plan(SettlementAssessment judged) {
        Agenda agenda = Agenda.of(judged, facilities, endsUntil);
        List<AgendaItem> reports = agenda.items().stream()
                .filter(item -> item.kind() == AgendaKind.REPORT && !item.isClosed())
                .filter(item -> !item.day().isAfter(reportsUntil))
                .toList();
        List<AgendaItem> ends = agenda.open(asOf, endsUntil).stream()
                .filter(item -> !item.kind().isDuty())
                .toList();
        return new RegionPlan(judged, reports, ends);
    }

    /** The beds that all plans together promise in each facility on the day. */
    private Map<String, Integer> promised(List<SettlementPlan> plans) {
        Map<String, Integer> promised = new HashMap<>();
        for (SettlementPlan plan : plans.stream().filter(this::lasts).toList()) {
            for (HousingLine line : Objects.requireNonNullElse(plan.housing(), List.<HousingLine>of())) {
                boolean stands = !line.from().isAfter(asOf)
                        && (line.until() == null || !line.until().isBefore(asOf));
                if (stands && line.facility() != null) {
                    promised.merge(line.facility(), line.beds(), HeldSum::plus);
                }
            }
        }
        return promised;
    }

    private RegionFacility facility(Facility facility, int promised) {
        Huisnorm law = law(profile -> facility.municipality() != null && profile.mayHoldAt(facility));
        Capacity capacity = law.capacity(facility, options);
        return new RegionFacility(
                facility,
                law.assess(facility, options).verdictByMachine(),
                capacity.persons(),
                capacity.searchedAll(),
                promised,
                lastCertified(facility).orElse(null),
                facility.permits() == null ? null : facility.permits().until());
    }

    /** Whether the agreement of a plan is not over: what has ended promises nothing. */
    private boolean lasts(SettlementPlan plan) {
        LocalDate end = AgreementTerm.lastDay(plan.agreement(), asOf);
        return end == null || !end.isBefore(asOf);
    }

    private static Optional<LocalDate> lastCertified(Facility facility) {
        List<Certificate> certificates = Objects.requireNonNullElse(facility.certificates(), List.of());
        return certificates.stream().anyMatch(one -> one.until() == null)
                ? Optional.empty()
                : certificates.stream()
                        .map(Certificate::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    private List<RegionMunicipality> municipalities(List<RegionPlan> plans, List<RegionFacility> facilities) {
        TreeSet<String> codes = new TreeSet<>();
        Stream.concat(
                        plans.stream().map(RegionPlan::municipality),
                        facilities.stream().map(one -> one.facility().municipality()))
                .forEach(code -> codes.add(Objects.requireNonNullElse(code, "")));
        List<RegionMunicipality> all = new ArrayList<>();
        for (String code : codes) {
            all.add(municipality(
                    code,
                    plans.stream()
                            .filter(one -> code.equals(Objects.requireNonNullElse(one.municipality(), "")))
                            .toList(),
                    facilities.stream()
                            .filter(one -> code.equals(
                                    Objects.requireNonNullElse(one.facility().municipality(), "")))
                            .toList()));
        }
        all.sort(Comparator.comparing(one -> one.code() == null));
        return all;
    }

    private RegionMunicipality municipality(String code, List<RegionPlan> plans, List<RegionFacility> facilities) {
        int required = 0;
        int unknown = 0;
        int promised = 0;
        Interval secured = NONE;
        Interval lacking = NONE;
        Interval later = NONE;
        for (RegionPlan plan : plans) {
            PhaseHousing now = plan.now();
            if (now != null) {
                required = HeldSum.plus(required, now.required() == null ? 0 : now.required());
                unknown += now.required() == null ? 1 : 0;
                promised = HeldSum.plus(promised, now.promised() == null ? 0 : now.promised());
                secured = HeldSum.plus(secured, now.secured());
                lacking = HeldSum.plus(lacking, gap(now));
            }
            Interval worst = NONE;
            for (PhaseHousing phase : plan.judged().housing()) {
                Interval gap = now == null || phase.asOf().isAfter(now.asOf()) ? gap(phase) : NONE;
                worst = worst(worst, gap);
            }
            for (BedGap gap : plan.judged().gaps()) {
                boolean lasts = gap.until() == null || gap.until().isAfter(asOf);
                worst = lasts ? worst(worst, gap.beds()) : worst;
            }
            later = HeldSum.plus(later, worst);
        }
        Set<String> seen = new HashSet<>();
        List<RegionFacility> eachHouse = facilities.stream()
                .filter(one -> seen.add(houses.first(one.facility().id())))
                .toList();
        List<Breach> breaches = plans.stream()
                .flatMap(plan -> plan.judged().breaches().stream())
                .filter(breach -> breach.until() == null)
                .toList();
        return new RegionMunicipality(
                code.isEmpty() ? null : code,
                plans.size(),
                facilities.size(),
                required,
                unknown,
                promised,
                secured,
                lacking,
                later,
                eachHouse.stream().map(RegionFacility::capacity).reduce(NONE, HeldSum::plus),
                breaches.size(),
                sum(breaches.stream()
                        .map(Breach::penalty)
                        .filter(Objects::nonNull)
                        .map(Penalties::least)),
                sum(breaches.stream()
                        .map(Breach::penalty)
                        .filter(Objects::nonNull)
                        .map(Penalties::most)),
                plans.stream().mapToInt(plan -> plan.reports().size()).sum(),
                plans.stream().mapToInt(plan -> plan.ends().size()).sum());
    }

    private static Interval worst(Interval one, Interval other) {
        return new Interval(Math.max(one.least(), other.least()), Math.max(one.most(), other.most()));
    }

    /** The beds short; from none to all that can be where it is not known how many are needed. */
    private static Interval gap(PhaseHousing phase) {
        Interval gap = phase.gap();
        return gap == null ? new Interval(0, Interval.UNBOUNDED) : gap;
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
