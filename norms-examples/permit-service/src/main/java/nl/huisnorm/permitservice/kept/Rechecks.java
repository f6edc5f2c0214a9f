package nl.huisnorm.permitservice.kept;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Judgement;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Judges all that is kept once more, one after another on a thread of its own, and tells whose answer is another one. Nothing that is kept
 * is changed by it. What cannot be judged stops nothing.
 */
@Component
@ConditionalOnWebApplication
public class Rechecks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);
    private static final int PAGE = 50;

    private final Assessments assessments;
    private final RecheckStore store;
    private final Laws laws;
    private final Judge judge;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "recheck");
        made.setDaemon(true);
        return made;
    });

    Rechecks(Assessments assessments, RecheckStore store, Laws laws, Judge judge) {
        this.assessments = assessments;
        this.store = store;
        this.laws = laws;
        this.judge = judge;
    }

    /** What ran when the service went away does not run any more. */
    @Override
    public void run(ApplicationArguments arguments) {
        store.breakOffRunning();
    }

    /**
     * Begins a recheck; it goes on by itself.
     *
     * @param actor the id of the key it is asked for with
     * @param asOf the day whose law applies; none to judge each by the law of its own day
     * @throws ServiceException if one runs already, or the day is out of range
     */
    public Recheck begin(String actor, @Nullable LocalDate asOf) {
        if (asOf != null) {
            Laws.requireDay("asOf", asOf);
        }
        Recheck recheck = store.begin(actor, asOf, laws.huisnorm().rulebook());
        thread.execute(() -> run(recheck));
        return recheck;
    }

    private void run(Recheck recheck) {
        Recheck.State state = Recheck.State.BROKEN_OFF;
        try {
            new Run(recheck).all();
            state = Recheck.State.ENDED;
        } catch (RuntimeException e) {
            LOG.error("recheck {} broke off: {}", recheck.id(), e.getClass().getName());
        } finally {
            end(recheck, state);
        }
    }

    private void end(Recheck recheck, Recheck.State state) {
        try {
            store.end(recheck.id(), state, recheck.begunBy());
        } catch (RuntimeException e) {
            // the next start of the service says that it broke off
            LOG.error(
                    "recheck {} could not be ended: {}",
                    recheck.id(),
                    e.getClass().getName());
        }
    }

    /** One recheck on its way. */
    private final class Run {
        private final Recheck recheck;
        private int lookedAt;
        private int changed;
        private int notJudged;

        Run(Recheck recheck) {
            this.recheck = recheck;
        }

        void all() {
            List<KeptAssessment> page = assessments.list(null, null, PAGE);
            while (!page.isEmpty()) {
                for (KeptAssessment kept : page) {
                    one(kept);
                    lookedAt++;
                    store.progress(recheck.id(), lookedAt, changed, notJudged);
                }
                page = assessments.list(null, page.get(page.size() - 1), PAGE);
            }
        }

        private void one(KeptAssessment kept) {
            boolean sameDay = recheck.asOf() == null || recheck.asOf().equals(kept.asOf());
            if (sameDay && recheck.rulebookSha256().equals(kept.rulebookSha256())) {
                return;
            }
            Assessments.Whole whole = assessments.whole(kept.id()).orElse(null);
            if (whole == null) {
                // thrown away in the meantime
                return;
            }
            Wish wish = recheck.asOf() == null ? whole.wish() : whole.wish().on(recheck.asOf());
            Judgement judgement;
            try {
                judgement = judge.judge(whole.given(), laws.of(wish));
            } catch (ServiceException e) {
                notJudged(kept, e.code());
                return;
            } catch (RuntimeException e) {
                LOG.error(
                        "assessment {} could not be judged: {}",
                        kept.id(),
                        e.getClass().getName());
                notJudged(kept, "failed");
                return;
            }
            if (Differences.between(whole.report(), judgement.report()).isAny()) {
                changed++;
                store.change(
                        recheck.id(),
                        changed + notJudged,
                        kept.id(),
                        judgement.verdict().name(),
                        judgement.report(),
                        null);
            }
        }

        private void notJudged(KeptAssessment kept, String fault) {
            notJudged++;
            store.change(recheck.id(), changed + notJudged, kept.id(), null, null, fault);
        }
    }

    /** Ends with the service. */
    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
