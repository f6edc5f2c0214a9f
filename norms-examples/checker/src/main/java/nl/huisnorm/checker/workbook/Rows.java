package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/** What a facility says for each row of a sheet. */
final class Rows {

    /**
     * Something that a row tells of.
     *
     * @param ids the building, unit and room that it refers to; empty where to none
     * @param record what is told
     */
    record Row(List<String> ids, Record record) {}

    private final SheetPlan plan;
    private final List<Row> rows = new ArrayList<>();

    private Rows(SheetPlan plan) {
        this.plan = plan;
    }

    /** All rows of a sheet. A unit of which the sheet has nothing to tell has none. */
    static List<Row> of(SheetPlan plan, Facility facility) {
        Rows rows = new Rows(plan);
        for (List<String> place : plan.places()) {
            rows.add(facility, place, List.of("", "", ""));
        }
        return rows.rows;
    }

    private void add(Record record, List<String> way, List<String> ids) {
        if (way.isEmpty()) {
            boolean isUnit = !plan.isNew() && !ids.get(1).isEmpty();
            if (!isUnit || plan.entries().stream().anyMatch(entry -> value(record, entry) != null)) {
                rows.add(new Row(ids, record));
            }
            return;
        }
        Object value = Edit.values(record).get(way.get(0));
        List<String> rest = way.subList(1, way.size());
        if (value instanceof Record part) {
            add(part, rest, ids);
        } else if (value instanceof List<?> list) {
            int level = Layout.NAMED.indexOf(way.get(0));
            for (Object element : list) {
                List<String> inner = new ArrayList<>(ids);
                if (level >= 0 && (!rest.isEmpty() || !plan.isNew())) {
                    inner.set(
                            level, String.valueOf(Edit.values((Record) element).get("id")));
                }
                add((Record) element, rest, inner);
            }
        }
    }

    /** What a record says of an entry, as a file would have it; none where it says nothing. */
    static @Nullable Object value(Record record, Entry entry) {
        if (entry.kind() == Entry.Kind.REFERENCE) {
            return null;
        }
        Object value = record;
        for (String step : entry.path()) {
            value = value instanceof Record around ? Edit.written(around).get(step) : null;
        }
        return value;
    }
}
