package nl.huisnorm.permitservice.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did what when. An entry is written in the transaction of what was done: there is none without the other. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Head(long seq, String hash) {}

    /**
     * Waits until nobody else adds an entry, and lets nobody add one until the transaction has ended. What is looked at after it stays so
     * until then, where only who holds the trail changes it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        lockedHead();
    }

    private Head lockedHead() {
        return jdbc.sql("select seq, hash from audit_head where one = 1 for update")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    /**
     * Adds an entry; whoever else adds one waits until the transaction has ended.
     *
     * @param actor the id of the key it was done with
     * @param action what was done
     * @param about the id of what it was done with
     * @param contentSha256 the SHA-256 of what that holds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AuditEntry add(String actor, Action action, String about, String contentSha256) {
        Head head = lockedHead();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = AuditEntry.after(head.seq() + 1, now, actor, action, about, contentSha256, head.hash());
        jdbc.sql("insert into audit_entry (seq, made_at, actor, action, about, content_sha256, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.seq(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        actor,
                        entry.action(),
                        about,
                        contentSha256,
                        entry.previous(),
                        entry.hash())
                .update();
        jdbc.sql("update audit_head set seq = ?, hash = ? where one = 1")
                .params(entry.seq(), entry.hash())
                .update();
        return entry;
    }

    /**
     * Some entries, oldest first.
     *
     * @param after the number of the entry before the first
     * @param most how many at the most
     */
    public List<AuditEntry> entries(long after, int most) {
        return jdbc.sql("select seq, made_at, actor, action, about, content_sha256, previous, hash from audit_entry"
                        + " where seq > ? order by seq fetch first " + most + " rows only")
                .param(after)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The hash of the last entry, as it was noted when that was written. */
    String head() {
        return jdbc.sql("select hash from audit_head where one = 1")
                .query(String.class)
                .single();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
