package nl.huisnorm.permitservice.kept;

import java.util.List;
import java.util.UUID;
import nl.huisnorm.permitservice.judging.Judge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks up what assessments are about that an earlier version kept, once, when the service begins. One that cannot be read any more is
 * found by its own id alone, which is told.
 */
@Component
@ConditionalOnWebApplication
@Order(4)
public class EarlierSubjects implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierSubjects.class);
    private static final String ACTOR = "service";
    private static final int AT_ONCE = 100;

    private final Assessments assessments;
    private final Subjects subjects;
    private final Judge judge;

    EarlierSubjects(Assessments assessments, Subjects subjects, Judge judge) {
        this.assessments = assessments;
        this.subjects = subjects;
        this.judge = judge;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int unread = 0;
        List<UUID> page = subjects.missing(AT_ONCE);
        while (!page.isEmpty()) {
            for (UUID id : page) {
                unread += lookedUp(id) ? 0 : 1;
            }
            page = subjects.missing(AT_ONCE);
        }
        if (unread > 0) {
            LOG.warn("{} assessments of before cannot be read any more, and are found by their own id alone", unread);
        }
    }

    /** Whether all that an assessment is about could be looked up. */
    private boolean lookedUp(UUID id) {
        KeptAssessment kept = assessments.find(id).orElse(null);
        if (kept == null) {
            // thrown away in the meantime
            return true;
        }
        List<String> found = read(kept);
        subjects.addLater(ACTOR, id, found.isEmpty() ? List.of(kept.subject()) : found);
        return !found.isEmpty();
    }

    private List<String> read(KeptAssessment kept) {
        try {
            return assessments
                    .whole(kept.id())
                    .map(whole -> judge.subjects(kept.subject(), whole.given()))
                    .orElse(List.of());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // whatever it is that this version makes nothing of
            return List.of();
        }
    }
}
