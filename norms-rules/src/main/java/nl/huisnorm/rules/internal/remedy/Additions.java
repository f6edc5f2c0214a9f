package nl.huisnorm.rules.internal.remedy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/** What can be added to a list of a facility: in good order on the day judged on and for a while after. */
final class Additions {

    private static final String ID = "id";
    private static final String NEW = "new";

    private final LocalDate asOf;

    Additions(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** One element of each sort there is. */
    List<Record> sorts(Pointer list, CostModel.Kind kind) {
        Type type = Edit.part(Facility.class, list).type();
        Class<? extends Record> element =
                ((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]).asSubclass(Record.class);
        Map<String, Type> parts = Edit.parts(element);
        List<Record> found = new ArrayList<>();
        int sorts = parts.values().stream().mapToInt(Additions::sorts).max().orElse(1);
        for (int sort = 0; sort < sorts; sort++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, Type> part : parts.entrySet()) {
                Object value = inGoodOrder(part.getKey(), part.getValue(), kind, sort);
                if (value != null) {
                    values.put(part.getKey(), value);
                }
            }
            found.add(Edit.create(element, values));
        }
        return found;
    }

    private static int sorts(Type type) {
        return type instanceof Class<?> one && one.isEnum() ? one.getEnumConstants().length : 1;
    }

    private @Nullable Object inGoodOrder(String name, Type type, CostModel.Kind kind, int sort) {
        if (type == Boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            boolean end = name.equals("until") || name.equals("expiresOn");
            return end ? later(kind) : asOf;
        }
        if (name.equals(ID)) {
            return NEW;
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return one.getEnumConstants()[sort];
        }
        if (type instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> word
                && word.isEnum()) {
            return List.of(word.getEnumConstants());
        }
        return null;
    }

    /** The day that a kind renews a date to. */
    LocalDate later(CostModel.Kind kind) {
        return asOf.plusMonths(Objects.requireNonNullElse(kind.months(), 0));
    }

    /** So many elements of a sort, behind those that are there, each with an id of its own if they have ids. */
    static List<Object> numbered(Record sort, int there, int number) {
        List<Object> all = new ArrayList<>();
        boolean hasId = Edit.parts(sort.getClass()).containsKey(ID);
        for (int i = there + 1; i <= there + number; i++) {
            all.add(hasId ? Edit.with(sort, Pointer.ROOT.field(ID), NEW + "-" + i) : sort);
        }
        return List.copyOf(all);
    }
}
