package nl.huisnorm.permitservice.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in a column, and how it is written as text that every database can read back. */
enum ColumnKind {
    TEXT("?"),
    NUMBER("cast(? as bigint)"),
    TIME("cast(? as timestamp(3) with time zone)"),
    DAY("cast(? as date)"),
    ID("cast(? as uuid)"),
    BYTES("?");

    private final String parameter;

    ColumnKind(String parameter) {
        this.parameter = parameter;
    }

    /** What stands for a value where a row is added. */
    String parameter() {
        return parameter;
    }

    /** The value in a row as text; none where there is none. */
    @Nullable String text(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT, NUMBER -> row.getString(column);
            case TIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null
                        ? null
                        : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
            }
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case ID -> {
                UUID id = row.getObject(column, UUID.class);
                yield id == null ? null : id.toString();
            }
            case BYTES -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
        };
    }

    /** The value for a parameter, from text. */
    @Nullable Object value(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> Long.valueOf(text);
            case TIME -> OffsetDateTime.parse(text);
            case DAY -> LocalDate.parse(text);
            case ID -> UUID.fromString(text);
            case BYTES -> Base64.getDecoder().decode(text);
        };
    }
}
