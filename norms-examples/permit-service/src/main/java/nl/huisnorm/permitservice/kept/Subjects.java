package nl.huisnorm.permitservice.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what assessments are about: what was judged itself, and the plan and the facilities in it, so that whoever is asked to erase what
 * is kept of a facility finds it in plans and applications too. Of an assessment that is kept with its subjects these are part of what
 * its entry in the trail holds; those of one from before are looked up later, with an entry of their own.
 */
@Component
class Subjects implements AuditCheck.Content {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Subjects(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** One hash over all subjects of an assessment. */
    static String hash(List<String> subjects) {
        List<String> parts = new ArrayList<>(List.of("subjects"));
        subjects.forEach(subject -> parts.add(Sha256.of(subject)));
        return Sha256.of(String.join("\n", parts));
    }

    /** Keeps them with their assessment. */
    void add(UUID assessment, List<String> subjects) {
        for (int place = 0; place < subjects.size(); place++) {
            jdbc.sql("insert into assessment_subject (assessment, place, subject, subject_sha256) values (?, ?, ?, ?)")
                    .params(assessment, place, subjects.get(place), Sha256.of(subjects.get(place)))
                    .update();
        }
    }

    /** Keeps those of an assessment from before, where nobody else did so in the meantime. */
    @Transactional
    void addLater(String actor, UUID assessment, List<String> subjects) {
        // whoever throws it away or does the same at once waits
        boolean isThere = jdbc.sql("select id from assessment where id = ? for update")
                .param(assessment)
                .query((row, number) -> true)
                .optional()
                .isPresent();
        if (isThere && of(assessment).isEmpty()) {
            add(assessment, subjects);
            trail.add(actor, Action.ASSESSMENT_INDEXED, assessment.toString(), hash(subjects));
        }
    }

    /** Some assessments of which nobody looked up what they are about. */
    List<UUID> missing(int most) {
        return jdbc.sql("select id from assessment a where not exists (select 1 from assessment_subject s where"
                        + " s.assessment = a.id) order by kept_at, id fetch first " + most + " rows only")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What an assessment is about, its own id first; empty where nobody looked. */
    List<String> of(UUID assessment) {
        return jdbc.sql("select subject, subject_sha256 from assessment_subject where assessment = ? order by place")
                .param(assessment)
                // what is not found by its hash is not found: a changed hash is a changed subject
                .query((row, number) -> Sha256.of(row.getString(1)).equals(row.getString(2))
                        ? row.getString(1)
                        : row.getString(1) + "\n" + row.getString(2))
                .list();
    }

    @Override
    public Action keptBy() {
        return Action.ASSESSMENT_INDEXED;
    }

    /** Where the assessment is gone its subjects went with it, which the entry about that tells. */
    @Override
    public @Nullable String sha256(AuditEntry entry) {
        UUID id = Assessments.id(entry);
        if (id == null) {
            return null;
        }
        long there = jdbc.sql("select count(*) from assessment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return there == 0 ? entry.contentSha256() : hash(of(id));
    }

    /** One that is added to those of an assessment changes their hash: there is nothing to count. */
    @Override
    public long count() {
        return 0;
    }
}
