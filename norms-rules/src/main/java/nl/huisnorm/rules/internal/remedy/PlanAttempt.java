package nl.huisnorm.rules.internal.remedy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;

/** Mends what is broken where people are spread in some way, then what that broke, and so on. */
final class PlanAttempt {

    private static final int MOST_ROUNDS = 6;

    private final BrokenNorms broken;
    private final FindingSearch findings;
    private final Work work;
    private final Set<Pointer> harmful;
    private final boolean again;
    private final Set<NormAtPlace> hopeless = new LinkedHashSet<>();
    private PlanDraft draft;
    private int choices = 1;

    /**
     * Makes the attempt.
     *
     * @param start people spread, and nothing else adjusted
     * @param harmful facts that are not adjusted, since that breaks what cannot be mended; those found out are added
     * @param choice which of the remedies is taken that weigh the same, in the first round
     */
    PlanAttempt(BrokenNorms broken, FindingSearch findings, PlanDraft start, Set<Pointer> harmful, int choice) {
        this.broken = broken;
        this.findings = findings;
        this.work = broken.work();
        this.harmful = harmful;
        this.draft = start;
        int before = harmful.size();
        for (int round = 0; round < MOST_ROUNDS && harmful.size() == before && !work.isSpent(); round++) {
            List<Trial.Answer> left = broken.in(draft.changed()).stream()
                    .filter(answer -> !hopeless.contains(NormAtPlace.of(answer)))
                    .toList();
            if (left.isEmpty()) {
                break;
            }
            List<RemedyDraft> lightest = Combination.lightest(remedies(left), work);
            int chosen = 0;
            if (round == 0) {
                choices = lightest.size();
                chosen = Math.min(choice, choices - 1);
            }
            draft = draft.with(draft.remedy().then(lightest.get(chosen)));
        }
        this.again = harmful.size() > before;
    }

    /** Whether some adjustment broke what could not be mended again; it is not made the next time. */
    boolean isHarmful() {
        return again;
    }

    /** How many remedies weighed the same in the first round. */
    int choices() {
        return choices;
    }

    /** What came of it. */
    PlanDraft draft() {
        return draft;
    }

    private List<List<RemedyDraft>> remedies(List<Trial.Answer> left) {
        List<List<RemedyDraft>> each = new ArrayList<>();
        for (Trial.Answer answer : left) {
            List<RemedyDraft> remedies = remedies(answer);
            List<RemedyDraft> settled =
                    remedies.stream().filter(RemedyDraft::settled).toList();
            if (remedies.isEmpty()) {
                hopeless.add(NormAtPlace.of(answer));
                if (broken.isHarm(answer)) {
                    harmful.addAll(draft.remedy().madeFor(answer));
                }
            } else {
                each.add(settled.isEmpty() ? remedies : settled);
            }
        }
        return each;
    }

    private List<RemedyDraft> remedies(Trial.Answer answer) {
        return draft.isEmpty() && harmful.isEmpty()
                ? findings.remedies(answer)
                : findings.remedies(answer, draft.changed(), harmful);
    }
}
