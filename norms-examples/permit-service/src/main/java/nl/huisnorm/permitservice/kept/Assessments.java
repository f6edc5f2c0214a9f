package nl.huisnorm.permitservice.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.hash.Sha256;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judgement;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps assessments: what was judged, by what, and what came of it. One is kept whole with its entry in the trail, or not at all. */
@Component
public class Assessments implements AuditCheck.Content {

    private static final String COLUMNS =
            "id, kept_at, kept_by, kind, subject, input_sha256, rulebook_version," + " rulebook_sha256, as_of, verdict";

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final AuditTrail trail;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Subjects subjects, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was judged and how, to be judged again.
     *
     * @param given the input with its files
     * @param wish what it was judged by
     * @param report the report that came of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
    public record Whole(Given given, Wish wish, byte[] report) {}

    /** A file of an input. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
    private record InputFile(String name, byte[] content) {}

    /**
     * Keeps an assessment.
     *
     * @param actor the id of the key it was asked for with
     * @param given what was judged
     * @param wish by what
     * @param judgement what came of it
     */
    @Transactional
    public KeptAssessment keep(String actor, Given given, Wish wish, Judgement judgement) {
        KeptAssessment kept = new KeptAssessment(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                judgement.kind(),
                judgement.subject(),
                judgement.sha256(),
                judgement.rulebookVersion(),
                judgement.rulebookSha256(),
                judgement.asOf(),
                judgement.verdict().name());
        String asked = WishJson.written(wish);
        List<InputFile> files = new ArrayList<>();
        files.add(new InputFile(given.name(), given.content()));
        new TreeMap<>(given.files()).forEach((name, content) -> files.add(new InputFile(name, content)));
        String content = content(kept, asked, judgement.report(), files, judgement.subjects());
        jdbc.sql("insert into assessment (" + COLUMNS + ", wish, report, content_sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kept.id(),
                        OffsetDateTime.ofInstant(kept.keptAt(), ZoneOffset.UTC),
                        actor,
                        kept.kind(),
                        kept.subject(),
                        kept.inputSha256(),
                        kept.rulebookVersion(),
                        kept.rulebookSha256(),
                        kept.asOf(),
                        kept.verdict(),
                        asked,
                        judgement.report(),
                        content)
                .update();
        subjects.add(kept.id(), judgement.subjects());
        for (int place = 0; place < files.size(); place++) {
            jdbc.sql("insert into assessment_file (assessment, place, name, content) values (?, ?, ?, ?)")
                    .params(
                            kept.id(),
                            place,
                            files.get(place).name(),
                            files.get(place).content())
                    .update();
        }
        trail.add(actor, Action.ASSESSMENT_KEPT, kept.id().toString(), content);
        return kept;
    }

    /** One hash over all that must not change; an earlier version kept no subjects. */
    private static String content(
            KeptAssessment kept, String wish, byte[] report, List<InputFile> files, List<String> subjects) {
        List<String> parts = new ArrayList<>(List.of(
                kept.id().toString(),
                kept.keptAt().toString(),
                kept.keptBy(),
                kept.kind(),
                Sha256.of(kept.subject()),
                kept.inputSha256(),
                kept.rulebookVersion(),
                kept.rulebookSha256(),
                kept.asOf().toString(),
                kept.verdict(),
                Sha256.of(wish),
                Sha256.of(report)));
        files.forEach(file -> parts.add(Sha256.of(file.name()) + " " + Sha256.of(file.content())));
        if (!subjects.isEmpty()) {
            parts.add(Subjects.hash(subjects));
        }
        return Sha256.of(String.join("\n", parts));
    }

    /**
     * Gives the report of an assessment out as it was kept, and notes that in the trail.
     *
     * @param actor the id of the key it is asked for with
     * @param id the id of the assessment
     * @return the report; none where there is no such assessment
     */
    @Transactional
    public Optional<byte[]> give(String actor, UUID id) {
        // whoever throws it away in the meantime waits: the trail never says that a report was given of what was gone
        Optional<byte[]> report = jdbc.sql("select report from assessment where id = ? for update")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
        if (report.isPresent()) {
            trail.add(actor, Action.REPORT_GIVEN, id.toString(), Sha256.NOTHING);
        }
        return report;
    }

    /**
     * Notes in the trail that a report made of an assessment is given out.
     *
     * @return whether the assessment is still there
     */
    @Transactional
    public boolean noteGiven(String actor, UUID id) {
        boolean isThere = jdbc.sql("select id from assessment where id = ? for update")
                .param(id)
                .query((row, number) -> true)
                .optional()
                .isPresent();
        if (isThere) {
            trail.add(actor, Action.REPORT_GIVEN, id.toString(), Sha256.NOTHING);
        }
        return isThere;
    }

    /** An assessment; none where there is none of that id. */
    public Optional<KeptAssessment> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from assessment where id = ?")
                .param(id)
                .query((row, number) -> assessment(row))
                .optional();
    }

    /**
     * Some assessments, oldest first.
     *
     * @param subject the id of what was judged, or of what is in it; none for all
     * @param after the assessment before the first; none to begin with the oldest
     * @param most how many at the most
     */
    public List<KeptAssessment> list(@Nullable String subject, @Nullable KeptAssessment after, int most) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (subject != null) {
            conditions.add(
                    "id in (select assessment from assessment_subject where subject_sha256 = ? and subject = ?)");
            values.addAll(List.of(Sha256.of(subject), subject));
        }
        if (after != null) {
            conditions.add("(kept_at > ? or (kept_at = ? and id > ?))");
            OffsetDateTime at = OffsetDateTime.ofInstant(after.keptAt(), ZoneOffset.UTC);
            values.addAll(List.of(at, at, after.id()));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select " + COLUMNS + " from assessment" + where + " order by kept_at, id fetch first " + most
                        + " rows only")
                .params(values)
                .query((row, number) -> assessment(row))
                .list();
    }

    /**
     * What was judged, by what, and the report, as it was at one moment; none where there is none of that id.
     *
     * @throws ServiceException if somebody took files of it away behind the service's back
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Whole> whole(UUID id) {
        return jdbc.sql("select wish, report from assessment where id = ?")
                .param(id)
                .query((row, number) -> new Whole(given(id), WishJson.read(row.getString(1)), row.getBytes(2)))
                .optional();
    }

    private Given given(UUID id) {
        List<InputFile> files = files(id);
        if (files.isEmpty()) {
            throw ServiceException.of(HttpStatus.INTERNAL_SERVER_ERROR, "not-whole");
        }
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.subList(1, files.size()).forEach(file -> named.put(file.name(), file.content()));
        return new Given(files.get(0).name(), files.get(0).content(), named);
    }

    private List<InputFile> files(UUID id) {
        return jdbc.sql("select name, content from assessment_file where assessment = ? order by place")
                .param(id)
                .query((row, number) -> new InputFile(row.getString(1), row.getBytes(2)))
                .list();
    }

    private static KeptAssessment assessment(ResultSet row) throws SQLException {
        return new KeptAssessment(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getString(10));
    }

    @Override
    public Action keptBy() {
        return Action.ASSESSMENT_KEPT;
    }

    @Override
    public Set<Action> goneBy() {
        return Set.of(Action.ASSESSMENT_ERASED, Action.ASSESSMENT_EXPIRED);
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from assessment").query(Long.class).single();
    }

    @Override
    public @Nullable String sha256(AuditEntry entry) {
        UUID id = id(entry);
        return id == null
                ? null
                : jdbc.sql("select " + COLUMNS + ", wish, report from assessment where id = ?")
                        .param(id)
                        .query((row, number) -> content(entry, assessment(row), row.getString(11), row.getBytes(12)))
                        .optional()
                        .orElse(null);
    }

    /** What an earlier version kept is held against the hash of then; its subjects have an entry of their own. */
    private String content(AuditEntry entry, KeptAssessment kept, String wish, byte[] report) {
        List<InputFile> files = files(kept.id());
        String before = content(kept, wish, report, files, List.of());
        return before.equals(entry.contentSha256())
                ? before
                : content(kept, wish, report, files, subjects.of(kept.id()));
    }

    /** The id that an entry is about; none where somebody changed the entry, which is told of that by itself. */
    static @Nullable UUID id(AuditEntry entry) {
        try {
            return UUID.fromString(entry.about());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
