package nl.huisnorm.permitservice.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.huisnorm.Patience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what came out another way in a recheck: two reports are compared for each, one after another and never all in memory. */
@Component
public class RecheckChanges {

    /** So many findings of a change are told. */
    private static final int MOST_FINDINGS = 20;

    private final JdbcClient jdbc;

    RecheckChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came out another way, in the order in which it was kept.
     *
     * @param recheck the recheck
     * @param after the place of the change before the first
     * @param most how many at the most
     * @param locale the language of what is told about findings
     * @param patience looked at before every change
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<RecheckChange> of(UUID recheck, int after, int most, Locale locale, Patience patience) {
        List<Integer> places = jdbc.sql("select c.place from recheck_change c join assessment a on a.id = c.assessment"
                        + " where c.recheck = ? and c.place > ? order by c.place fetch first " + most + " rows only")
                .params(recheck, after)
                .query(Integer.class)
                .list();
        List<RecheckChange> changes = new ArrayList<>();
        for (Integer place : places) {
            patience.requireGoingOn();
            changes.add(jdbc.sql("select c.place, c.assessment, a.subject, a.verdict, c.verdict, c.fault, a.report,"
                            + " c.report from recheck_change c join assessment a on a.id = c.assessment"
                            + " where c.recheck = ? and c.place = ?")
                    .params(recheck, place)
                    .query((row, number) -> change(row, locale))
                    .single());
        }
        return changes;
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
}
