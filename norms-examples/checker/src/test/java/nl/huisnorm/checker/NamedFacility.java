package nl.huisnorm.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import org.jspecify.annotations.Nullable;

/** A facility with the name of a person in every field that can hold a text and is no id. */
public final class NamedFacility {

    /** What nothing but a report may tell. */
    public static final String NAME = "Wojciech Brzęczyszczykiewicz";

    private static final int TRIES = 20;

    private NamedFacility() {}

    /** A bundled facility with that name. */
    public static String yaml(Path file) {
        try {
            Facility facility = FacilityReader.read(file).facility();
            Facility named = (Facility) named(facility);
            List<Problem> problems = FacilityReader.problems(named);
            for (int i = 0; i < TRIES && !problems.isEmpty(); i++) {
                for (Problem problem : problems) {
                    named = Edit.with(named, problem.pointer(), before(facility, problem.pointer()));
                }
                problems = FacilityReader.problems(named);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FacilityWriter.write(named, FacilityWriter.Format.YAML, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object before(Facility facility, Pointer at) {
        return Edit.at(facility, at);
    }

    private static Record named(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> known = Edit.values(record);
        RecordShape.of(record.getClass()).parts().forEach((name, part) -> {
            boolean isText = part.type() == String.class && !part.isId() && part.pattern() == null;
            Object value = isText ? NAME : known.get(name);
            if (value instanceof Record inner) {
                value = named(inner);
            } else if (value instanceof List<?> list) {
                value = list.stream()
                        .map(one -> one instanceof Record inner ? named(inner) : one)
                        .toList();
            }
            if (value != null) {
                values.put(name, value);
            }
        });
        return Edit.create(record.getClass(), values);
    }
}
