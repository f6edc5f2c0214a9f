package nl.huisnorm.permitservice.access;

import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that were revoked, so that it is seen where somebody has one hold again. */
@Component
class RevokedKeys implements AuditCheck.Content {

    private final JdbcClient jdbc;

    RevokedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Action keptBy() {
        return Action.KEY_REVOKED;
    }

    @Override
    public @Nullable String sha256(AuditEntry entry) {
        return jdbc.sql("select count(*) from api_key where id = ? and revoked_at is not null")
                                .param(entry.about())
                                .query(Long.class)
                                .single()
                        > 0
                ? Sha256.NOTHING
                : null;
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from api_key where revoked_at is not null")
                .query(Long.class)
                .single();
    }
}
