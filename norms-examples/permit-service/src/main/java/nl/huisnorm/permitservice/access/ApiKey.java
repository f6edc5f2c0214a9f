package nl.huisnorm.permitservice.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key, without its secret.
 *
 * @param id its id, by which the trail names it
 * @param name what people call it: a function or a program, no person
 * @param role what may be done with it; none where the database has a role that there is not
 * @param madeAt when it was made
 * @param revokedAt since when it holds no longer; none while it does
 */
public record ApiKey(
        String id,
        String name,
        @Nullable Role role,
        Instant madeAt,
        @Nullable Instant revokedAt) {}
