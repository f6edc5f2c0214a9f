package nl.huisnorm.permitservice.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that is kept into one file, as it was at one moment, and brings it back into an empty database: of the same kind or of
 * another. What is brought back is held against the trail that comes with it.
 */
@Component
public class Backups {

    private static final String FORMAT = "huisnorm-permit-service-backup-2";

    /** Without what assessments are about, which is looked up when the service begins, and the hashes of changes. */
    private static final String FORMAT_BEFORE = "huisnorm-permit-service-backup-1";

    private static final String NO_BACKUP = "not-a-backup";
    private static final String ABOUT = "backup.json";

    /** How many rows are fetched at once: of those that hold files, one may be as large as an input with all its files. */
    private static final int ROWS_AT_ONCE = 500;

    private static final int LARGE_ROWS_AT_ONCE = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable String>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final AuditCheck check;

    Backups(JdbcClient jdbc, AuditTrail trail, AuditCheck check) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.check = check;
    }

    /** Why a file is not brought back. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Object[] arguments;

        RefusedException(String code, Object... arguments) {
            super(code);
            this.arguments = arguments.clone();
        }

        /** What the text about it names beside the file. */
        public Object[] arguments() {
            return arguments.clone();
        }
    }

    /** Notes in the trail that a backup is given out. */
    @Transactional
    public void note(String actor) {
        trail.add(actor, Action.BACKUP_GIVEN, "all", Sha256.NOTHING);
    }

    /**
     * Writes all that is kept.
     *
     * @param out where to write; it stays open
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(ABOUT));
        zip.write(JSON.writeValueAsBytes(Map.of("format", FORMAT)));
        zip.closeEntry();
        for (Table table : Table.ALL) {
            zip.putNextEntry(new ZipEntry(table.file()));
            rows(table, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void rows(Table table, ZipOutputStream zip) {
        JdbcClient.StatementSpec rows =
                jdbc.sql(table.select()).withFetchSize(table.isLarge() ? LARGE_ROWS_AT_ONCE : ROWS_AT_ONCE);
        rows.query(row -> {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                Table.Column column = table.columns().get(i);
                values.put(column.name(), column.kind().text(row, i + 1));
            }
            try {
                zip.write(JSON.writeValueAsBytes(values));
                zip.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Brings all back, or nothing.
     *
     * @param file a file that {@link #write} wrote
     * @throws RefusedException if something is kept already, or the file is no such file, or what it holds was changed
     * @throws IOException if the file cannot be read
     */
    @Transactional(rollbackFor = Exception.class)
    public AuditCheck.Result restore(Path file) throws RefusedException, IOException {
        requireEmpty();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            String format = format(zip);
            if (!FORMAT.equals(format) && !FORMAT_BEFORE.equals(format)) {
                throw new RefusedException(NO_BACKUP);
            }
            for (Table table : Table.ALL) {
                ZipEntry rows = zip.getEntry(table.file());
                if (rows != null) {
                    restore(table, zip, rows);
                } else if (FORMAT.equals(format) || table.isOfBefore()) {
                    throw new RefusedException(NO_BACKUP);
                }
            }
        } catch (ZipException | JacksonException e) {
            throw new RefusedException(NO_BACKUP);
        }
        jdbc.sql("update audit_head set seq = coalesce((select max(seq) from audit_entry), 0), hash ="
                        + " coalesce((select hash from audit_entry where seq = (select max(seq) from"
                        + " audit_entry)), ?) where one = 1")
                .param(Sha256.NOTHING)
                .update();
        AuditCheck.Result result = check.check(null, null);
        if (!result.whole()) {
            throw new RefusedException("backup-changed");
        }
        return result;
    }

    private void requireEmpty() throws RefusedException {
        for (Table table : Table.ALL) {
            if (jdbc.sql("select count(*) from " + table.name())
                            .query(Long.class)
                            .single()
                    > 0) {
                throw new RefusedException("not-empty");
            }
        }
    }

    private static @Nullable String format(ZipFile zip) throws IOException {
        ZipEntry about = zip.getEntry(ABOUT);
        return about == null
                ? null
                : row(new String(read(zip, about), StandardCharsets.UTF_8)).get("format");
    }

    private void restore(Table table, ZipFile zip, ZipEntry rows) throws IOException, RefusedException {
        int number = 1;
        try (InputStream in = zip.getInputStream(rows);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                restore(table, row(line));
                number++;
            }
        } catch (ZipException
                | EOFException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | DataIntegrityViolationException
                | UncategorizedDataAccessException e) {
            // what it says may be personal data, and is not told
            throw new RefusedException("damaged-row", table.name(), Integer.toString(number));
        }
    }

    private void restore(Table table, Map<String, @Nullable String> row) {
        if (!table.names().containsAll(row.keySet())) {
            throw new IllegalArgumentException("a column that there is not");
        }
        JdbcClient.StatementSpec insert = jdbc.sql(table.insert());
        for (Table.Column column : table.columns()) {
            insert = insert.param(column.kind().value(row.get(column.name())));
        }
        insert.update();
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Map<String, @Nullable String> row(String line) {
        Map<String, @Nullable String> row = JSON.readValue(line, ROW);
        if (row == null) {
            throw new IllegalArgumentException("nothing");
        }
        return row;
    }
}
