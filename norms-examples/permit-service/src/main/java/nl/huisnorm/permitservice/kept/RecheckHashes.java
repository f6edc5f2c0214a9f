package nl.huisnorm.permitservice.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons what of a recheck must not change, from what it holds now. */
@Component
class RecheckHashes {

    /** What stands for something that is not there, and that no text is. */
    private static final String NONE = "-";

    private static final String CHANGED = "changed";

    /** Each has a report, which may be large. */
    private static final int ROWS_AT_ONCE = 1;

    private final JdbcClient jdbc;

    RecheckHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what was asked for. */
    static String begun(Recheck recheck) {
        return Sha256.of(String.join("\n", asked(recheck)));
    }

    private static List<String> asked(Recheck recheck) {
        return new ArrayList<>(List.of(
                recheck.id().toString(),
                recheck.begunAt().toString(),
                recheck.begunBy(),
                text(recheck.asOf()),
                recheck.rulebookVersion(),
                recheck.rulebookSha256()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    /** Of one change. */
    static String change(
            int place, UUID assessment, @Nullable String verdict, byte @Nullable [] report, @Nullable String fault) {
        return Sha256.of(String.join(
                "\n",
                Integer.toString(place),
                assessment.toString(),
                text(verdict),
                report == null ? NONE : Sha256.of(report),
                text(fault)));
    }

    /** Of a recheck that is being ended, by the hashes that its changes were kept with. */
    String ending(Recheck recheck) {
        return ended(
                recheck,
                jdbc.sql(
                                "select place, assessment, content_sha256 from recheck_change where recheck = ? order by place")
                        .param(recheck.id())
                        .query((row, number) -> line(row.getInt(1), row.getObject(2, UUID.class), row.getString(3)))
                        .list());
    }

    /**
     * Of a recheck that has ended, by what its changes hold now. Of one whose assessment was thrown away only the hash is left, and
     * nothing else may be.
     */
    String ended(Recheck recheck) {
        List<String> lines = new ArrayList<>();
        jdbc.sql(
                        "select c.place, c.assessment, c.verdict, c.report, c.fault, c.content_sha256, a.id from recheck_change c"
                                + " left join assessment a on a.id = c.assessment where c.recheck = ? order by c.place")
                .withFetchSize(ROWS_AT_ONCE)
                .param(recheck.id())
                .query(row -> {
                    lines.add(line(row.getInt(1), row.getObject(2, UUID.class), now(row)));
                });
        return ended(recheck, lines);
    }

    private static String now(ResultSet row) throws SQLException {
        String verdict = row.getString(3);
        byte[] report = row.getBytes(4);
        String fault = row.getString(5);
        String kept = row.getString(6);
        boolean isErased = row.getObject(7, UUID.class) == null;
        if (isErased) {
            return verdict == null && report == null && fault == null && kept != null ? kept : CHANGED;
        }
        String now =
                change(row.getInt(1), Objects.requireNonNull(row.getObject(2, UUID.class)), verdict, report, fault);
        return now.equals(kept) ? now : CHANGED;
    }

    private static String line(int place, UUID assessment, String hash) {
        return place + " " + assessment + " " + hash;
    }

    private static String ended(Recheck recheck, List<String> changes) {
        Instant endedAt = recheck.endedAt();
        List<String> parts = asked(recheck);
        parts.addAll(List.of(
                text(endedAt),
                recheck.state().name(),
                Integer.toString(recheck.lookedAt()),
                Integer.toString(recheck.changed()),
                Integer.toString(recheck.notJudged())));
        parts.addAll(changes);
        return Sha256.of(String.join("\n", parts));
    }
}
