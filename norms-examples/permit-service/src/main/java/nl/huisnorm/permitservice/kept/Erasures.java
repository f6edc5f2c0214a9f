package nl.huisnorm.permitservice.kept;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws assessments away: the input with its files, the report, and what rechecks found about it. That there was one stays in the trail,
 * and that it was thrown away, when, by whom and why; the trail names nobody whom an input names.
 */
@Component
public class Erasures {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Erasures(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * Throws an assessment away.
     *
     * @param actor the id of the key it is asked for with
     * @param id its id
     * @param why {@link Action#ASSESSMENT_ERASED} or {@link Action#ASSESSMENT_EXPIRED}
     * @return whether there was one
     */
    @Transactional
    public boolean erase(String actor, UUID id, Action why) {
        // two that throw away the same come one after the other, and the second finds nothing
        Optional<String> content = jdbc.sql("select content_sha256 from assessment where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        if (content.isEmpty()) {
            return false;
        }
        // its place and hash stay, by which the recheck is held against the trail
        jdbc.sql("update recheck_change set verdict = null, report = null, fault = null where assessment = ?")
                .param(id)
                .update();
        jdbc.sql("delete from assessment_subject where assessment = ?")
                .param(id)
                .update();
        jdbc.sql("delete from assessment_file where assessment = ?").param(id).update();
        jdbc.sql("delete from assessment where id = ?").param(id).update();
        trail.add(actor, why, id.toString(), content.get());
        return true;
    }

    /** Some assessments that were kept before a moment, oldest first. */
    List<UUID> before(Instant moment, int most) {
        return jdbc.sql("select id from assessment where kept_at < ? order by kept_at, id fetch first " + most
                        + " rows only")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
