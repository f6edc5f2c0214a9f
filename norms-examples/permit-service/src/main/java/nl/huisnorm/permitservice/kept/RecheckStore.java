package nl.huisnorm.permitservice.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps rechecks and what they found. One that runs is held by the instance of the service that runs it, which says so again and again;
 * one that nobody holds any more has broken off, and whichever instance sees that first writes it down. The moments of that are the
 * database's: instances may have different clocks. Whoever locks more takes the assessment first, then the trail, then the recheck.
 */
@Component
public class RecheckStore {

    /** How long a recheck is held without being said again. */
    static final int SECONDS_HELD = 30;

    /** Who ended a recheck that nobody held any more. */
    private static final String SERVICE = "service";

    private static final String COLUMNS = "id, begun_at, begun_by, ended_at, as_of, rulebook_version, rulebook_sha256,"
            + " state, looked_at, changed, not_judged";
    private static final String HELD = "current_timestamp + interval '" + SECONDS_HELD + "' second";
    private static final String MINE = " where id = ? and held_by = ? and state = 'RUNNING'";
    private static final String LEFT =
            " from recheck where state = 'RUNNING' and (held_until is null or held_until < current_timestamp)";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final RecheckHashes hashes;
    private final Clock clock;

    RecheckStore(JdbcClient jdbc, AuditTrail trail, RecheckHashes hashes, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A recheck that this instance does not hold any more: another one has ended it. */
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException(UUID id) {
            super(id.toString());
        }
    }

    /**
     * Begins a recheck.
     *
     * @param holder the instance that runs it
     * @throws ServiceException if another one runs
     */
    @Transactional
    Recheck begin(String holder, String actor, @Nullable LocalDate asOf, Rulebook rulebook) {
        // two that come at once see each other
        trail.hold();
        endLeft();
        long running = jdbc.sql("select count(*) from recheck where state = 'RUNNING'")
                .query(Long.class)
                .single();
        if (running > 0) {
            throw ServiceException.of(HttpStatus.CONFLICT, "recheck-runs");
        }
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
        jdbc.sql("insert into recheck (" + COLUMNS + ", held_by, held_until)"
                        + " values (?, ?, ?, null, cast(? as date), ?, ?, ?, 0, 0, 0, ?, " + HELD + ")")
                .param(recheck.id())
                .param(OffsetDateTime.ofInstant(recheck.begunAt(), ZoneOffset.UTC))
                .param(actor)
                .param(asOf == null ? null : asOf.toString())
                .param(recheck.rulebookVersion())
                .param(recheck.rulebookSha256())
                .param(recheck.state().name())
                .param(holder)
                .update();
        trail.add(actor, Action.RECHECK_BEGUN, recheck.id().toString(), RecheckHashes.begun(recheck));
        return recheck;
    }

    /** Says again that a recheck runs; tells whether it is still held. */
    @Transactional
    boolean hold(UUID id, String holder) {
        return jdbc.sql("update recheck set held_until = " + HELD + MINE)
                        .params(id, holder)
                        .update()
                > 0;
    }

    /** Tells how far a recheck is. */
    @Transactional
    void progress(UUID id, String holder, int lookedAt, int changed, int notJudged) {
        int mine = jdbc.sql(
                        "update recheck set looked_at = ?, changed = ?, not_judged = ?, held_until = " + HELD + MINE)
                .params(lookedAt, changed, notJudged, id, holder)
                .update();
        if (mine == 0) {
            throw new LostException(id);
        }
    }

    /**
     * Keeps what came out another way, or why it could not be judged.
     *
     * @return whether it was kept; not where the assessment was thrown away in the meantime
     */
    @Transactional
    boolean change(
            UUID recheck,
            String holder,
            int place,
            UUID assessment,
            @Nullable String verdict,
            byte @Nullable [] report,
            @Nullable String fault) {
        // whoever throws it away waits, and takes what is kept here with it
        if (!isThere("select id from assessment where id = ? for update", assessment)) {
            return false;
        }
        if (!isThere("select id from recheck" + MINE + " for update", recheck, holder)) {
            throw new LostException(recheck);
        }
        jdbc.sql("insert into recheck_change (recheck, place, assessment, verdict, report, fault, content_sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(recheck)
                .param(place)
                .param(assessment)
                .param(verdict)
                .param(report)
                .param(fault)
                .param(RecheckHashes.change(place, assessment, verdict, report, fault))
                .update();
        return true;
    }

    private boolean isThere(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** Ends a recheck that this instance holds; one that another instance has ended stays as that left it. */
    @Transactional
    void end(UUID id, String holder, Recheck.State state, String actor) {
        trail.hold();
        if (isThere("select id from recheck" + MINE, id, holder)) {
            ended(id, state, actor);
        }
    }

    private void ended(UUID id, Recheck.State state, String actor) {
        jdbc.sql("update recheck set state = ?, ended_at = ?, held_by = null, held_until = null where id = ?")
                .params(
                        state.name(),
                        OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                        id)
                .update();
        Recheck recheck = find(id).orElseThrow();
        trail.add(actor, Action.RECHECK_ENDED, id.toString(), hashes.ending(recheck));
    }

    /** Says of rechecks that nobody holds any more that they broke off. */
    @Transactional
    public void breakOffLeft() {
        if (jdbc.sql("select count(*)" + LEFT).query(Long.class).single() > 0) {
            trail.hold();
            endLeft();
        }
    }

    private void endLeft() {
        jdbc.sql("select id" + LEFT)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(id -> ended(id, Recheck.State.BROKEN_OFF, SERVICE));
    }

    /** A recheck; none where there is none of that id. */
    public Optional<Recheck> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from recheck where id = ?")
                .param(id)
                .query((row, number) -> recheck(row))
                .optional();
    }

    /** The recheck that an entry of the trail is about; none where it is gone. */
    Optional<Recheck> of(AuditEntry entry) {
        UUID id = Assessments.id(entry);
        return id == null ? Optional.empty() : find(id);
    }

    /** The newest rechecks, newest first. */
    public List<Recheck> list(int most) {
        return jdbc.sql("select " + COLUMNS + " from recheck order by begun_at desc fetch first " + most + " rows only")
                .query((row, number) -> recheck(row))
                .list();
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
