package nl.huisnorm.checker.agreement;

import static nl.huisnorm.checker.agreement.Clauses.OWNER;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Amendment;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.Guarantee;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Penalty;
import org.jspecify.annotations.Nullable;

/** The articles on what follows from a breach, on disputes, on the time of an agreement, and on all else that was agreed. */
final class AgreementTerms {

    /** The facts that have a clause of their own, and those that tell what came of an agreement and are no part of it. */
    private static final Set<String> TOLD = Set.of(
            "concludedOn",
            "from",
            "until",
            "temporary",
            "restorationDuty",
            "parties",
            "bedsShare",
            "ownInitiativeShare",
            "readyShare",
            "maxDistance",
            "maxTravelTime",
            "certificateRequired",
            "jobSeekerPlaces",
            "parkingPerBed",
            "registeredShare",
            "managerFrom",
            "equalPay",
            "growthThreshold",
            "baselineWorkers",
            "baselineFloorArea",
            "revisedFor",
            "firstReportOn",
            "reportMonths",
            "penalty",
            "chainClause",
            "dissolution",
            "dissolvesOn",
            "clauses",
            "lateCounts",
            "countsActual",
            "indexation",
            "guarantee",
            "disputes",
            "forceMajeure",
            "noticeMonths",
            "amendments",
            "notices",
            "hindrances",
            "noticeGivenOn",
            "endedOn",
            "endedTogether",
            "successor");

    private final Agreement agreement;
    private final PaperWords words;
    private final Paper paper;
    private final Clauses clauses;

    AgreementTerms(Agreement agreement, PaperWords words, Paper paper, Clauses clauses) {
        this.agreement = agreement;
        this.words = words;
        this.paper = paper;
        this.clauses = clauses;
    }

    void write() {
        clauses.article("penalty");
        Penalty penalty = agreement.penalty();
        if (penalty == null) {
            clauses.clause("open", words.open(OWNER, "penalty"));
        } else {
            sum("fixed", penalty.fixed());
            sum("perDay", penalty.perDay());
            sum("perBed", penalty.perBed());
            clauses.clause("penalty.cap", words.fact("penalty", "cap", penalty.cap()));
            clauses.clause("penalty.totalCap", words.fact("penalty", "totalCap", penalty.totalCap()));
            clauses.clause("penalty.noticeDays", words.fact("penalty", "noticeDays", penalty.noticeDays()));
            clauses.others(words.facts(penalty, Set.of("fixed", "perDay", "perBed", "cap", "totalCap", "noticeDays")));
        }
        clauses.agreedOrNot("lateCounts", agreement.lateCounts());
        clauses.provided("indexation", agreement.indexation());
        guarantee();
        clauses.provided("forceMajeure", agreement.forceMajeure());
        clauses.article("disputes");
        clauses.provided("disputes", agreement.disputes());
        clauses.article("successors");
        clauses.agreedOrNot("chainClause", agreement.chainClause());
        clauses.article("dissolution");
        clauses.agreedOrNot("dissolution", agreement.dissolution());
        if (Boolean.TRUE.equals(agreement.dissolution())) {
            clauses.agreed("dissolvesOn", agreement.dissolvesOn());
        }
        clauses.article("term");
        clauses.agreed("from", agreement.from());
        if (Boolean.FALSE.equals(agreement.temporary()) && agreement.until() == null) {
            clauses.clause("without-end");
        } else {
            clauses.agreed("until", agreement.until());
        }
        clauses.agreed("noticeMonths", agreement.noticeMonths());
        clauses.agreedOrNot("restorationDuty", agreement.restorationDuty());
        amendments();
        others();
    }

    private void guarantee() {
        Guarantee guarantee = agreement.guarantee();
        if (guarantee != null) {
            clauses.clause(
                    "guarantee",
                    words.fact("guarantee", "amount", guarantee.amount()),
                    words.fact("guarantee", "by", guarantee.by()),
                    words.fact("guarantee", "until", guarantee.until()));
        }
    }

    /** What was amended since, and from when. */
    private void amendments() {
        for (Amendment amendment : Objects.requireNonNullElse(agreement.amendments(), List.<Amendment>of())) {
            clauses.clause(
                    "amended",
                    words.fact("amendment", "concludedOn", amendment.concludedOn()),
                    words.fact("amendment", "from", amendment.from()));
            List<List<Paper.Span>> rows = words.facts(amendment, Set.of("concludedOn", "from")).stream()
                    .filter(row -> !row.get(1).open())
                    .toList();
            if (!rows.isEmpty()) {
                paper.table(clauses.columns("fact", "amended"), rows);
            }
        }
    }

    private void sum(String fact, @Nullable Money sum) {
        if (sum != null) {
            clauses.clause("penalty." + fact, words.fact("penalty", fact, sum));
        }
    }

    private void others() {
        clauses.article("others");
        List<Clause> named = Objects.requireNonNullElse(agreement.clauses(), List.of());
        for (Clause other : named) {
            clauses.clause("clause", Paper.Span.of(Objects.requireNonNullElse(other.name(), other.id())));
        }
        List<List<Paper.Span>> rest = words.facts(agreement, TOLD);
        if (named.isEmpty() && rest.isEmpty()) {
            clauses.clause("no-others");
        }
        clauses.others(rest);
    }
}
