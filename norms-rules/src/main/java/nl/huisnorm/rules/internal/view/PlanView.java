package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** A settlement plan. Used by one thread, for one assessment. */
public final class PlanView extends SettlementPlanFacts {

    private final SettlementPlan plan;
    private final HousingBook book;
    private final LocalDate asOf;
    private final List<PhaseView> phases = new ArrayList<>();
    private final Map<Pointer, PhaseView> phasesByPlace = new HashMap<>();
    private final List<HousingLineView> lines;
    private final Map<LocalDate, HousingOnDay> housing = new HashMap<>();
    private final Reported reported = new Reported(this);
    private final Map<String, SortedMap<LocalDate, Integer>> promised = new HashMap<>();
    private @Nullable Map<String, List<HousingLineView>> byFacility;
    private @Nullable HousingDays days;

    /** Sees a plan on a day, with what is known of its facilities. */
    public PlanView(SettlementPlan plan, HousingBook book, LocalDate asOf) {
        super(null, plan, Pointer.ROOT);
        this.plan = plan;
        this.book = book;
        this.asOf = asOf;
        for (int i = 0; i < plan.phases().size(); i++) {
            Phase phase = plan.phases().get(i);
            LocalDate until = i + 1 == plan.phases().size()
                    ? null
                    : plan.phases().get(i + 1).from().minusDays(1);
            phases.add(new PhaseView(this, phase, until, place().field("phases").element(i)));
        }
        phases.forEach(phase -> phasesByPlace.put(phase.place(), phase));
        this.lines = views(plan.housing(), place().field("housing"), (line, at) -> new HousingLineView(this, line, at));
    }

    @Override
    Subject findSubject() {
        return new Subject("plan", plan.id(), plan.name(), place());
    }

    /** The plan's data. */
    public SettlementPlan plan() {
        return plan;
    }

    /** What is known of its facilities. */
    HousingBook book() {
        return book;
    }

    /** The lines of other plans that promise beds in a facility. */
    public List<HousingLine> elsewhere(String facility) {
        return book.elsewhere(facility);
    }

    /** The date of the assessment. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The day of a period that is nearest to the date of the assessment, while the agreement lasts. */
    LocalDate nearestTo(LocalDate from, @Nullable LocalDate until) {
        LocalDate day = sinceAgreed(Objects.requireNonNull(whileAgreed(asOf)));
        if (day.isBefore(from)) {
            return from;
        }
        return until != null && day.isAfter(until) ? until : day;
    }

    /** A day, or the last one of the agreement if that is earlier; the last one of the agreement where there is no day. */
    public @Nullable LocalDate whileAgreed(@Nullable LocalDate day) {
        LocalDate end = AgreementTerm.lastDay(plan.agreement(), asOf);
        return end == null || (day != null && !day.isAfter(end)) ? day : end;
    }

    /**
     * The first day of the agreement: the day from which it holds or, where that is not told, on which it was concluded; none
     * where neither is.
     */
    public @Nullable LocalDate agreedFrom() {
        Agreement known = plan.agreement();
        if (known == null) {
            return null;
        }
        return known.from() == null ? known.concludedOn() : known.from();
    }

    /** A day, or the first one of the agreement if that is later. */
    public LocalDate sinceAgreed(LocalDate day) {
        LocalDate begin = agreedFrom();
        return begin != null && begin.isAfter(day) ? begin : day;
    }

    /** The days on which something changes in its housing. */
    HousingDays days() {
        if (days == null) {
            days = new HousingDays(book, lines, AgreementTerm.amendedFrom(plan.agreement()));
        }
        return days;
    }

    /** What norms on plans are applied to. */
    public List<? extends View> subjects(SubjectKind kind) {
        Listed listed = new Listed();
        switch (kind) {
            case PLAN -> listed.add(List.of(this));
            case PHASE -> listed.add(phases);
            case HOUSING_LINE -> {
                listed.add(lines);
                listed.addUnlisted(
                        this,
                        numberOfHousing(),
                        () -> new HousingLineView(
                                this, null, place().field("housing").element(0)));
            }
            case CLAUSE -> {
                Pointer list = place().field("agreement").field("clauses");
                listed.add(clauses());
                listed.addUnlisted(
                        this, agreement().numberOfClauses(), () -> new ClauseView(this, null, list.element(0)));
            }
            case MILESTONE -> {
                listed.add(milestones());
                listed.addUnlisted(
                        this,
                        numberOfMilestones(),
                        () -> new MilestoneView(
                                this, null, place().field("milestones").element(0)));
            }
            case REPORT -> listed.add(reports());
            default -> throw new IllegalArgumentException("not of a plan: " + kind);
        }
        return listed.orNone(this);
    }

    /** The phases. */
    public List<PhaseView> phases() {
        return phases;
    }

    /** The phase in a place of the plan. */
    public PhaseView phase(Pointer place) {
        return Objects.requireNonNull(phasesByPlace.get(place));
    }

    /** The housing lines. */
    public List<HousingLineView> lines() {
        return lines;
    }

    List<HousingLineView> linesIn(String facility) {
        if (byFacility == null) {
            Map<String, List<HousingLineView>> found = new HashMap<>();
            for (HousingLineView line : lines) {
                String id = line.facilityId();
                if (id != null) {
                    found.computeIfAbsent(id, any -> new ArrayList<>()).add(line);
                }
            }
            byFacility = found;
        }
        return byFacility.getOrDefault(facility, List.of());
    }

    /** The beds promised in a facility, by this plan and others that do not come after it, on each day on which a line of one of them begins or one of this is looked at. */
    SortedMap<LocalDate, Integer> promisedIn(String facility) {
        return promised.computeIfAbsent(facility, id -> {
            List<HousingLine> all = new ArrayList<>(book.notAfter(id));
            linesIn(id).forEach(line -> all.add(line.line()));
            BedsByDay beds = new BedsByDay(all);
            SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
            all.forEach(line -> byDay.computeIfAbsent(line.from(), beds::on));
            linesIn(id).forEach(line -> byDay.computeIfAbsent(line.lookedAtOn(), beds::on));
            return byDay;
        });
    }

    /** The beds as they stand on a day. */
    public HousingOnDay housingOn(LocalDate day) {
        HousingOnDay known = housing.get(day);
        if (known == null) {
            known = new HousingOnDay(this, day);
            housing.put(day, known);
        }
        return known;
    }

    /** A number of beds, which is not known where it is not said which there are. */
    Range linesAreListed(Range beds) {
        Amount unknown = Amount.unknown(trace("housing", null));
        return plan.housing() == null ? new Range(unknown, unknown) : beds;
    }

    /** Whether somebody is expected to stay longer than a number of months. */
    public Flag someStayLongerThan(Amount months) {
        return Flag.any(phases, phase -> phase.stayMonths().above(months)).silent();
    }

    /** The part of all beds that the company itself realises, in hundredths: on the day on which most of them stand. */
    public Range ownInitiativeShare() {
        Amount all = Amount.of(0);
        Amount least = Amount.of(0);
        Amount most = Amount.of(0);
        for (HousingLineView line : onFullestDay()) {
            Flag own = line.realisedByCompany();
            Trace inputs = own.trace();
            all = all.plus(line.beds());
            least = least.plus(because(own.truth() == Truth.TRUE, line, inputs));
            most = most.plus(because(own.truth() != Truth.FALSE, line, inputs));
        }
        return linesAreListed(new Range(least.inHundredthsOf(all), most.inHundredthsOf(all)));
    }

    /** The lines that stand together on the first day on which there are most beds; one that follows another adds none. */
    private List<HousingLineView> onFullestDay() {
        List<HousingLineView> fullest = List.of();
        int most = -1;
        for (HousingLineView one : lines) {
            List<HousingLineView> together = lines.stream()
                    .filter(line -> line.standsOn(one.line().from()))
                    .toList();
            int beds = together.stream().mapToInt(line -> line.line().beds()).sum();
            if (beds > most) {
                most = beds;
                fullest = together;
            }
        }
        return fullest;
    }

    private static Amount because(boolean counts, HousingLineView line, Trace inputs) {
        return Amount.of(
                java.math.BigDecimal.valueOf(counts ? line.line().beds() : 0),
                line.beds().trace().and(inputs));
    }

    /** Whether a manager is on site, where a facility has so many beds that one was agreed. */
    public Flag managedOnSiteFrom(Amount beds) {
        return ManagerOnSite.from(this, beds);
    }

    /** Whether the plan has housing lines, each in a facility that was found. */
    public Flag housingIsPlanned() {
        Flag planned = numberOfHousing().above(Amount.of(0));
        for (HousingLineView line : lines) {
            planned = planned.and(
                    line.facilityId() == null ? Flag.of(Truth.UNKNOWN, line.facilityUnknown()) : Flag.of(true));
        }
        return planned.silent();
    }

    /** Whether agencies lend migrant workers to the company in a phase that is not over, while none is named as a party. */
    public Flag lendsWorkers() {
        return Flag.any(
                        phases.stream().filter(phase -> !hasAgency(phase)).toList(),
                        phase -> phase.agencyMigrants().above(Amount.of(0)))
                .silent();
    }

    private boolean hasAgency(PhaseView phase) {
        LocalDate begin = sinceAgreed(phase.phase().from());
        LocalDate first = begin.isBefore(asOf) ? asOf : begin;
        LocalDate last = whileAgreed(phase.until());
        boolean over = last != null && last.isBefore(first);
        return over || !agreement().agencies(first, last).isEmpty();
    }

    Flag linesAreListed() {
        return known(numberOfHousing());
    }

    /**
     * Whether the housing of the first phase stands by the day of dissolution: all beds that are needed in it on that day; it does
     * not where there are no lines. Where that cannot be told, all lines that begin before the second phase or, where all begin later,
     * the first of them must have begun. Nothing is said where the agreement is not
     * there on that day, or where the housing came later and stands now: that is history, unless it was agreed that it still counts.
     */
    public Flag firstHousingStandsBy(Day day) {
        if (!day.isKnown()) {
            return FirstHousing.standsBy(this, day);
        }
        return day.date().equals(whileAgreed(day.date()))
                ? whileDue(day, day.date(), FirstHousing.standsBy(this, day))
                : Flag.of(Truth.VACUOUS, day.trace().and(agreement().until().trace()));
    }

    private List<ClauseView> clauses() {
        Agreement known = plan.agreement();
        return views(
                known == null ? null : known.clauses(),
                place().field("agreement").field("clauses"),
                (clause, at) -> new ClauseView(this, clause, at));
    }

    /** The milestone of an id; none if there is none. */
    @Nullable MilestoneView milestone(String id) {
        return milestones().stream()
                .filter(one -> one.milestone().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The milestones. */
    public List<MilestoneView> milestones() {
        return views(
                plan.milestones(),
                place().field("milestones"),
                (milestone, at) -> new MilestoneView(this, milestone, at));
    }

    /**
     * What is said of a duty that is due on a day: nothing before the agreement begins; where it is not known when it begins, it
     * cannot be told whether what was not done had to be done.
     */
    Flag whileDue(Day due, LocalDate day, Flag said) {
        if (!day.equals(sinceAgreed(day))) {
            return Flag.of(Truth.VACUOUS, due.trace().and(agreement().beginTrace()));
        }
        return agreedFrom() == null && said.truth() == Truth.FALSE
                ? Flag.of(Truth.UNKNOWN, said.trace().and(agreement().beginTrace()))
                : said;
    }

    /** What was late and is mended: history, of which nothing is said any more unless it was agreed that it still counts. */
    Flag mended(Flag late) {
        Flag lateCounts = agreement().lateCounts();
        return lateCounts.truth() == Truth.TRUE
                ? late.or(lateCounts.not())
                : Flag.of(Truth.VACUOUS, late.trace().known());
    }

    /** What was not in order in a time that is over, as every time is after the agreement, is history; the duties and breaches tell it. */
    Flag history(Flag said, @Nullable LocalDate until) {
        LocalDate end = whileAgreed(until);
        return end != null && end.isBefore(asOf) && said.truth() != Truth.TRUE ? mended(said) : said;
    }

    /** What was not done while the agreement lasted is history after it; of what is not known it cannot be told. */
    public Flag whileItLasts(Flag said) {
        return said.truth() == Truth.FALSE ? history(said, null) : said;
    }

    Flag reportsAreListed() {
        return known(numberOfReports());
    }

    /** Holds if the agreement says when reports are due; never fails. */
    Flag reportsAreScheduled() {
        Agreement known = plan.agreement();
        return Flag.of(
                known == null || known.firstReportOn() == null || known.reportMonths() == null
                        ? Truth.UNKNOWN
                        : Truth.TRUE,
                scheduleTrace());
    }

    Trace scheduleTrace() {
        return agreement()
                .firstReportOn()
                .trace()
                .and(agreement().reportMonths().trace());
    }

    /** What the reports say of the people who were really there. */
    public Reported reported() {
        return reported;
    }

    /** The reports that are due by now and the next one; one of which nothing is known where no schedule was agreed. */
    public List<ReportView> reports() {
        return new DueReports(this, asOf).all();
    }
}
