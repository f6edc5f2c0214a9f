package nl.huisnorm.permitservice.moment;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a transaction that reads repeatably see all tables as they were at one moment. PostgreSQL does so by itself; H2 keeps each table as
 * it was when the transaction first named it, so that the first statement has to name all.
 */
@Component
public class OneMoment {

    /** All tables that are kept. */
    static final List<String> TABLES = List.of(
            "api_key",
            "assessment",
            "assessment_subject",
            "assessment_file",
            "recheck",
            "recheck_change",
            "audit_entry",
            "audit_head");

    private static final String ALL = TABLES.stream()
            .map(table -> "exists (select 1 from " + table + ")")
            .collect(Collectors.joining(" or ", "select count(*) from audit_head where ", ""));

    private final JdbcClient jdbc;

    OneMoment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a transaction: it is to be the first thing that is done in one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql(ALL).query(Long.class).single();
    }
}
