package nl.huisnorm.permitservice.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.hash.Sha256;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rechecks and what they found. */
@Component
public class RecheckStore {

    private static final String COLUMNS = "id, begun_at, begun_by, ended_at, as_of, rulebook_version, rulebook_sha256,"
            + " state, looked_at, changed, not_judged";

    /** So many findings of a change are told. */
    private static final int MOST_FINDINGS = 20;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    RecheckStore(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a recheck.
     *
     * @throws ServiceException if another one runs
     */
    @Transactional
    Recheck begin(String actor, @Nullable LocalDate asOf, Rulebook rulebook) {
        Recheck recheck = new Recheck(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                null,
                asOf,
                rulebook.version(),
                rulebook.digest(),
                Recheck.State.RUNNING,
                0,
                0,
                0);
        // whoever adds to the trail waits for others who do: two that come at once see each other
        trail.add(actor, Action.RECHECK_BEGUN, recheck.id().toString(), Sha256.NOTHING);
        long running = jdbc.sql("select count(*) from recheck where state = 'RUNNING'")
                .query(Long.class)
                .single();
        if (running > 0) {
            throw ServiceException.of(HttpStatus.CONFLICT, "recheck-runs");
        }
        jdbc.sql("insert into recheck (" + COLUMNS + ") values (?, ?, ?, null, cast(? as date), ?, ?, ?, 0, 0, 0)")
                .param(recheck.id())
                .param(OffsetDateTime.ofInstant(recheck.begunAt(), ZoneOffset.UTC))
                .param(actor)
                .param(asOf == null ? null : asOf.toString())
                .param(recheck.rulebookVersion())
                .param(recheck.rulebookSha256())
                .param(recheck.state().name())
                .update();
        return recheck;
    }

    /** Tells how far a recheck is. */
    @Transactional
    void progress(UUID id, int lookedAt, int changed, int notJudged) {
        jdbc.sql("update recheck set looked_at = ?, changed = ?, not_judged = ? where id = ?")
                .params(lookedAt, changed, notJudged, id)
                .update();
    }

    /** Keeps what came out another way, or why it could not be judged. */
    @Transactional
    void change(
            UUID recheck,
            int place,
            UUID assessment,
            @Nullable String verdict,
            byte @Nullable [] report,
            @Nullable String fault) {
        jdbc.sql("insert into recheck_change (recheck, place, assessment, verdict, report, fault)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(recheck)
                .param(place)
                .param(assessment)
                .param(verdict)
                .param(report)
                .param(fault)
                .update();
    }

    /** Ends a recheck. */
    @Transactional
    void end(UUID id, Recheck.State state, String actor) {
        jdbc.sql("update recheck set state = ?, ended_at = ? where id = ?")
                .params(
                        state.name(),
                        OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                        id)
                .update();
        trail.add(actor, Action.RECHECK_ENDED, id.toString(), Sha256.NOTHING);
    }

    /** Says of rechecks that nobody runs any more that they broke off: for when the service begins. */
    @Transactional
    void breakOffRunning() {
        jdbc.sql("update recheck set state = 'BROKEN_OFF' where state = 'RUNNING'")
                .update();
    }

    /** A recheck; none where there is none of that id. */
    public Optional<Recheck> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from recheck where id = ?")
                .param(id)
                .query((row, number) -> recheck(row))
                .optional();
    }

    /** The newest rechecks, newest first. */
    public List<Recheck> list(int most) {
        return jdbc.sql("select " + COLUMNS + " from recheck order by begun_at desc fetch first " + most + " rows only")
                .query((row, number) -> recheck(row))
                .list();
    }

    /**
     * What came out another way, in the order in which it was kept.
     *
     * @param recheck the recheck
     * @param after the place of the change before the first
     * @param most how many at the most
     * @param locale the language of what is told about findings
     */
    public List<RecheckChange> changes(UUID recheck, int after, int most, Locale locale) {
        return jdbc.sql("select c.place, c.assessment, a.subject, a.verdict, c.verdict, c.fault, a.report, c.report"
                        + " from recheck_change c join assessment a on a.id = c.assessment"
                        + " where c.recheck = ? and c.place > ? order by c.place fetch first " + most + " rows only")
                .params(recheck, after)
                .query((row, number) -> change(row, locale))
                .list();
    }

    private static RecheckChange change(ResultSet row, Locale locale) throws SQLException {
        byte[] after = row.getBytes(8);
        Differences differences = after == null ? null : Differences.between(row.getBytes(7), after);
        return new RecheckChange(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                differences == null ? List.of() : differences.findings(MOST_FINDINGS, locale),
                differences == null ? 0 : Math.max(0, differences.count() - MOST_FINDINGS));
    }

    private static Recheck recheck(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject(4, OffsetDateTime.class);
        return new Recheck(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                ended == null ? null : ended.toInstant(),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                Recheck.State.valueOf(row.getString(8)),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11));
    }
}
