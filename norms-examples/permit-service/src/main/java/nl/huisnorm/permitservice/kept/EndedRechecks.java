package nl.huisnorm.permitservice.kept;

import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rechecks that have ended, with all that they found. The trail of an earlier version has only that one had ended. */
@Component
class EndedRechecks implements AuditCheck.Content {

    private final JdbcClient jdbc;
    private final RecheckStore store;
    private final RecheckHashes hashes;

    EndedRechecks(JdbcClient jdbc, RecheckStore store, RecheckHashes hashes) {
        this.jdbc = jdbc;
        this.store = store;
        this.hashes = hashes;
    }

    @Override
    public Action keptBy() {
        return Action.RECHECK_ENDED;
    }

    @Override
    public @Nullable String sha256(AuditEntry entry) {
        return store.of(entry)
                .filter(recheck -> recheck.endedAt() != null)
                .map(recheck -> entry.contentSha256().equals(Sha256.NOTHING) ? Sha256.NOTHING : hashes.ended(recheck))
                .orElse(null);
    }

    /** An earlier version noted no end of what broke off, neither as a moment nor in the trail. */
    @Override
    public long count() {
        return jdbc.sql("select count(*) from recheck where ended_at is not null")
                .query(Long.class)
                .single();
    }
}
