package nl.huisnorm.permitservice.kept;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Judgement;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Judges all that is kept once more, one after another, each in its turn among what others ask, and tells whose answer is another one.
 * Nothing that is kept is changed by it. What cannot be judged, and what is thrown away in the meantime, stops nothing.
 */
@Component
@ConditionalOnWebApplication
@Order(5)
public class Rechecks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);
    private static final int PAGE = 50;
    private static final int SECONDS_TO_END = 10;

    private final Assessments assessments;
    private final RecheckStore store;
    private final Laws laws;
    private final Judge judge;
    private final Pool pool;

    /** What this instance is known by among others with the same database. */
    private final String holder = UUID.randomUUID().toString();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> daemon(work, "recheck"));
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "recheck-held"));

    Rechecks(Assessments assessments, RecheckStore store, Laws laws, Judge judge, Pool pool) {
        this.assessments = assessments;
        this.store = store;
        this.laws = laws;
        this.judge = judge;
        this.pool = pool;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread made = new Thread(work, name);
        made.setDaemon(true);
        return made;
    }

    /** Says of what nobody runs any more that it broke off; what another instance runs goes on. */
    @Override
    public void run(ApplicationArguments arguments) {
        store.breakOffLeft();
    }

    /** The same now and then: the database may have been away when a recheck broke off, or another instance went away. */
    @Scheduled(
            fixedDelay = RecheckStore.SECONDS_HELD,
            initialDelay = RecheckStore.SECONDS_HELD,
            timeUnit = TimeUnit.SECONDS)
    public void breakOffLeft() {
        try {
            store.breakOffLeft();
        } catch (RuntimeException e) {
            // the database is away; it is looked at again in a while
            LOG.debug("what broke off could not be looked for", e);
        }
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
        Recheck recheck = store.begin(holder, actor, asOf, laws.huisnorm().rulebook());
        thread.execute(() -> run(recheck));
        return recheck;
    }

    private void run(Recheck recheck) {
        int third = RecheckStore.SECONDS_HELD / 3;
        ScheduledFuture<?> held = beat.scheduleWithFixedDelay(() -> hold(recheck), third, third, TimeUnit.SECONDS);
        Recheck.State state = Recheck.State.BROKEN_OFF;
        try {
            state = new Run(recheck).all();
        } catch (RuntimeException e) {
            LOG.error("recheck {} broke off: {}", recheck.id(), e.getClass().getName());
        } finally {
            held.cancel(false);
            end(recheck, state);
        }
    }

    private void hold(Recheck recheck) {
        try {
            if (!store.hold(recheck.id(), holder)) {
                LOG.warn("recheck {} is held by this instance no longer", recheck.id());
            }
        } catch (RuntimeException e) {
            // the database is away: the next step of the recheck sees it too
            LOG.debug("recheck could not be held", e);
        }
    }

    private void end(Recheck recheck, Recheck.State state) {
        try {
            store.end(recheck.id(), holder, state, recheck.begunBy());
        } catch (RuntimeException e) {
            // when it is held no longer somebody says that it broke off
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

        Recheck.State all() {
            List<KeptAssessment> page = assessments.list(null, null, PAGE);
            while (!page.isEmpty()) {
                for (KeptAssessment kept : page) {
                    if (closing.getCount() == 0) {
                        return Recheck.State.BROKEN_OFF;
                    }
                    one(kept);
                    lookedAt++;
                    store.progress(recheck.id(), holder, lookedAt, changed, notJudged);
                }
                page = assessments.list(null, page.get(page.size() - 1), PAGE);
            }
            return Recheck.State.ENDED;
        }

        private void one(KeptAssessment kept) {
            boolean sameDay = recheck.asOf() == null || recheck.asOf().equals(kept.asOf());
            if (sameDay && recheck.rulebookSha256().equals(kept.rulebookSha256())) {
                return;
            }
            try {
                // none where it was thrown away in the meantime
                assessments.whole(kept.id()).ifPresent(whole -> compare(kept, whole));
            } catch (ServiceException e) {
                if (e.code().equals(Pool.STOPPING)) {
                    throw e;
                }
                notJudged(kept, e.code());
            } catch (DataAccessException | TransactionException | RecheckStore.LostException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error(
                        "assessment {} could not be judged: {}",
                        kept.id(),
                        e.getClass().getName());
                notJudged(kept, "failed");
            }
        }

        private void compare(KeptAssessment kept, Assessments.Whole whole) {
            Wish wish = recheck.asOf() == null ? whole.wish() : whole.wish().on(recheck.asOf());
            Judgement judgement = judged(whole, wish);
            if (Differences.between(whole.report(), judgement.report()).isAny()
                    && keep(kept, judgement.verdict().name(), judgement.report(), null)) {
                changed++;
            }
        }

        private void notJudged(KeptAssessment kept, String fault) {
            if (keep(kept, null, null, fault)) {
                notJudged++;
            }
        }

        private boolean keep(
                KeptAssessment kept, @Nullable String verdict, byte @Nullable [] report, @Nullable String fault) {
            return store.change(recheck.id(), holder, changed + notJudged + 1, kept.id(), verdict, report, fault);
        }
    }

    /** Judges among what others ask; where too many do, it waits for as long as that takes. */
    private Judgement judged(Assessments.Whole whole, Wish wish) {
        while (true) {
            try {
                return pool.answer(
                        patience -> judge.judge(whole.given(), laws.of(wish).within(patience)));
            } catch (ServiceException e) {
                if (!e.code().equals(Pool.BUSY)) {
                    throw e;
                }
                if (isClosingAfterASecond()) {
                    throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, Pool.STOPPING);
                }
            }
        }
    }

    private boolean isClosingAfterASecond() {
        try {
            return closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends with the service: what runs breaks off, and says so. */
    @PreDestroy
    void close() throws InterruptedException {
        closing.countDown();
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        beat.shutdown();
    }
}
