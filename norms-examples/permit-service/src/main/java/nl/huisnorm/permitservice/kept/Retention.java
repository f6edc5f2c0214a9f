package nl.huisnorm.permitservice.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what was kept longer than the term that was set, when the service begins and every night. Without a term all stays. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@Order(3)
public class Retention implements ApplicationRunner {

    /** Who did what the service did by itself. */
    private static final String ACTOR = "service";

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 100;

    private final Erasures erasures;
    private final ServiceSettings settings;
    private final Clock clock;

    Retention(Erasures erasures, ServiceSettings settings, Clock clock) {
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        nightly();
    }

    /** Throws away what is too old; what could not be thrown away stays until the next night. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Amsterdam")
    public void nightly() {
        try {
            int erased = discard();
            if (erased > 0) {
                LOG.info("{} assessments were kept longer than they are to be kept, and thrown away", erased);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "what was kept too long could not be thrown away: {}",
                    e.getClass().getName());
        }
    }

    /** Throws away what is too old, each by itself: what is thrown away stays away where the next cannot be. */
    private int discard() {
        Period term = settings.keepFor();
        if (term == null) {
            return 0;
        }
        Instant before = ZonedDateTime.now(clock).minus(term).toInstant();
        int erased = 0;
        List<UUID> old = erasures.before(before, AT_ONCE);
        while (!old.isEmpty()) {
            for (UUID id : old) {
                if (erasures.erase(ACTOR, id, Action.ASSESSMENT_EXPIRED)) {
                    erased++;
                }
            }
            old = erasures.before(before, AT_ONCE);
        }
        return erased;
    }
}
