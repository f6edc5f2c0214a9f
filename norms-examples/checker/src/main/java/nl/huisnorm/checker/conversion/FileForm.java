package nl.huisnorm.checker.conversion;

import java.util.Locale;
import java.util.Optional;
import nl.huisnorm.io.write.FacilityWriter;
import org.jspecify.annotations.Nullable;

/** The forms that a file can be written in. */
enum FileForm {
    /** For people. */
    yaml(FacilityWriter.Format.YAML),
    /** For programs. */
    json(FacilityWriter.Format.JSON),
    /** For people with a spreadsheet: a workbook. */
    xlsx(null);

    private final FacilityWriter.@Nullable Format format;

    FileForm(FacilityWriter.@Nullable Format format) {
        this.format = format;
    }

    /** How it is written; for a workbook there is another writer. */
    FacilityWriter.@Nullable Format format() {
        return format;
    }

    /** The form that a file of this form is written in where nothing else is asked for. */
    FileForm other() {
        return this == yaml ? json : yaml;
    }

    /** The form of a file by how its name ends; none where it does not tell. */
    static Optional<FileForm> ofName(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".json")) {
            return Optional.of(json);
        }
        if (low.endsWith(".xlsx")) {
            return Optional.of(xlsx);
        }
        return low.endsWith(".yaml") || low.endsWith(".yml") ? Optional.of(yaml) : Optional.empty();
    }
}
