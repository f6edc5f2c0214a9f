package nl.huisnorm.checker.workbook;

import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook that is filled in, or to be filled in.
 *
 * @param sheet the name of the sheet
 * @param cell where on the sheet, for instance {@code C4}
 * @param fact what it says
 * @param ids the building, unit and room in which the thing is that it says it of; empty where in none
 * @param record that thing; none where there is none yet
 * @param value what is known; none where that is nothing
 * @param isList whether it says how a list is that has a sheet of its own
 */
public record FilledCell(
        String sheet,
        String cell,
        Fact fact,
        List<String> ids,
        @Nullable Record record,
        @Nullable Object value,
        boolean isList) {

    static FilledCell of(String sheet, String cell, SheetPlan plan, Entry entry, Rows.@Nullable Row row) {
        List<String> ids = row == null
                ? List.of()
                : Stream.concat(
                                row.ids().stream(),
                                plan.isNew() && Edit.values(row.record()).get("id") instanceof String id
                                        ? Stream.of(id)
                                        : Stream.of())
                        .filter(id -> !id.isEmpty())
                        .toList();
        return new FilledCell(
                sheet,
                cell,
                entry.fact(),
                ids,
                row == null ? null : row.record(),
                row == null ? null : Rows.value(row.record(), entry),
                entry.kind() == Entry.Kind.LIST);
    }
}
