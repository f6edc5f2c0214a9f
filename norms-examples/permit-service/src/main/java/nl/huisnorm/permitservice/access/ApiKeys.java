package nl.huisnorm.permitservice.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.hash.Sha256;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps keys. A secret is 256 random bits, which nobody finds by trying: its SHA-256 is enough to know it by, and costs a request
 * nothing, which the slow hashes that passwords need would.
 */
@Component
public class ApiKeys implements AuditCheck.Content {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /** Somebody who has no key holds the hash of what he sent against this one. */
    private static final String NOBODY = Sha256.NOTHING;

    private static final String COLUMNS = "id, name, role, made_at, revoked_at, secret_sha256";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A key as the database has it.
     *
     * @param role its role, also where there is no such role
     */
    private record Stored(ApiKey key, String role, String secretSha256) {}

    /** One hash over all that must not change. */
    private static String content(Stored stored) {
        ApiKey key = stored.key();
        return Sha256.of(String.join(
                "\n", key.id(), key.name(), stored.role(), key.madeAt().toString(), stored.secretSha256()));
    }

    /**
     * Makes a key.
     *
     * @param actor the id of the key it is asked for with
     * @param name what people call it
     * @param role what may be done with it
     * @throws ServiceException if there is one of that name
     */
    @Transactional
    public NewKey make(String actor, String name, Role role) {
        ApiKey key = new ApiKey(random(ID_BYTES), name, role, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        String secret = "hn_" + key.id() + "_" + random(SECRET_BYTES);
        // whoever adds to the trail waits for others who do: two that make a key of one name see each other
        trail.add(actor, Action.KEY_MADE, key.id(), content(new Stored(key, role.name(), Sha256.of(secret))));
        if (isTaken(name)) {
            throw ServiceException.of(HttpStatus.CONFLICT, "key-of-that-name", name);
        }
        jdbc.sql("insert into api_key (id, name, role, secret_sha256, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        key.id(),
                        name,
                        role.name(),
                        Sha256.of(secret),
                        OffsetDateTime.ofInstant(key.madeAt(), ZoneOffset.UTC))
                .update();
        return new NewKey(key, secret);
    }

    private String random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    /**
     * Ends a key. To end one that has ended changes nothing.
     *
     * @return whether there is such a key
     * @throws ServiceException if nobody could manage the service without it
     */
    @Transactional
    public boolean revoke(String actor, String id) {
        // two who each end the key of the other come one after the other
        trail.hold();
        Optional<Stored> stored = stored(id);
        if (stored.isEmpty()) {
            return false;
        }
        if (stored.get().key().revokedAt() == null) {
            if (stored.get().key().role() == Role.OFFICER && officers() == 1) {
                throw ServiceException.of(HttpStatus.CONFLICT, "last-officer");
            }
            jdbc.sql("update api_key set revoked_at = ? where id = ?")
                    .params(
                            OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                            id)
                    .update();
            trail.add(actor, Action.KEY_REVOKED, id, Sha256.NOTHING);
        }
        return true;
    }

    /** All keys, those that hold no longer too, oldest first. */
    public List<ApiKey> all() {
        return jdbc.sql("select " + COLUMNS + " from api_key order by made_at, id")
                .query((row, number) -> stored(row).key())
                .list();
    }

    /** Whether there is a key that holds with which the service can be managed; nobody makes one until the transaction ends. */
    boolean isAnyOfficer() {
        trail.hold();
        return officers() > 0;
    }

    private long officers() {
        return jdbc.sql("select count(*) from api_key where role = ? and revoked_at is null")
                .param(Role.OFFICER.name())
                .query(Long.class)
                .single();
    }

    /** Whether a name is taken, also by a key that holds no longer. */
    boolean isTaken(String name) {
        return jdbc.sql("select count(*) from api_key where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Action keptBy() {
        return Action.KEY_MADE;
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from api_key").query(Long.class).single();
    }

    @Override
    public @Nullable String sha256(AuditEntry entry) {
        return stored(entry.about()).map(ApiKeys::content).orElse(null);
    }

    /** The key that a secret belongs to; none where it belongs to none that holds. */
    public Optional<ApiKey> of(String secret) {
        int begin = secret.indexOf('_');
        int end = secret.lastIndexOf('_');
        Optional<Stored> stored =
                begin < 0 || end <= begin ? Optional.empty() : stored(secret.substring(begin + 1, end));
        String known = stored.map(Stored::secretSha256).orElse(NOBODY);
        boolean isRight = MessageDigest.isEqual(
                known.getBytes(StandardCharsets.US_ASCII), Sha256.of(secret).getBytes(StandardCharsets.US_ASCII));
        return stored.map(Stored::key).filter(key -> isRight && key.revokedAt() == null && hasRole(key));
    }

    private static boolean hasRole(ApiKey key) {
        if (key.role() == null) {
            LOG.error("api_key: key {} has a role that there is not, and nobody comes in with it", key.id());
        }
        return key.role() != null;
    }

    private Optional<Stored> stored(String id) {
        return jdbc.sql("select " + COLUMNS + " from api_key where id = ?")
                .param(id)
                .query((row, number) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new ApiKey(
                        row.getString(1),
                        row.getString(2),
                        Role.named(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(5, OffsetDateTime.class))),
                row.getString(3),
                row.getString(6));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
