package nl.huisnorm.permitservice.kept;

import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rechecks as they were asked for: each stays for ever. The trail of an earlier version has only that there was one. */
@Component
class BegunRechecks implements AuditCheck.Content {

    private final JdbcClient jdbc;
    private final RecheckStore store;

    BegunRechecks(JdbcClient jdbc, RecheckStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public Action keptBy() {
        return Action.RECHECK_BEGUN;
    }

    @Override
    public @Nullable String sha256(AuditEntry entry) {
        return store.of(entry)
                .map(recheck ->
                        entry.contentSha256().equals(Sha256.NOTHING) ? Sha256.NOTHING : RecheckHashes.begun(recheck))
                .orElse(null);
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from recheck").query(Long.class).single();
    }
}
