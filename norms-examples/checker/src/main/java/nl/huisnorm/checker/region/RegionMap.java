package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.answer.region.RegionFacility;
import nl.huisnorm.answer.region.RegionMunicipality;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** The municipalities and facilities of a region for a map (GeoJSON, RFC 7946); those of which no place is given have none. */
final class RegionMap {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new Unseen())
            .build();

    /** What nobody sees, or a terminal obeys, is written by its number, as in all other JSON. */
    private static final class Unseen extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Unseen() {
            ascii[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            String sign = Character.toString(character);
            return character <= DELETE
                            || Character.isSurrogate((char) character)
                            || Shown.text(sign).equals(sign)
                    ? null
                    : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
        }
    }

    private RegionMap() {}

    /**
     * Writes them.
     *
     * @param municipality the CBS code of the one municipality that is wanted; all where there is none
     */
    static void write(RegionCommand.Judged judged, @Nullable String municipality, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            for (RegionMunicipality one : judged.region().municipalities()) {
                if (one.code() != null && (municipality == null || municipality.equals(one.code()))) {
                    feature(json, one, judged);
                }
            }
            for (RegionFacility one : judged.region().facilities()) {
                if (municipality == null || municipality.equals(one.facility().municipality())) {
                    feature(json, one, judged.places().get(one.facility().id()));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** A municipality: the places of its facilities, and what they and its plans come to. */
    private static void feature(JsonGenerator json, RegionMunicipality one, RegionCommand.Judged judged) {
        String code = Objects.requireNonNull(one.code());
        List<RegionPlaces.Place> places = judged.region().facilities().stream()
                .filter(facility -> code.equals(facility.facility().municipality()))
                .map(facility -> judged.places().get(facility.facility().id()))
                .filter(Objects::nonNull)
                .toList();
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", code);
        json.writeName("geometry");
        if (places.isEmpty()) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("type", "MultiPoint");
            json.writeName("coordinates");
            json.writeStartArray();
            places.forEach(place -> coordinates(json, place));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeName("properties");
        json.writeStartObject();
        json.writeStringProperty("kind", "municipality");
        text(json, "name", Municipality.of(code).map(Municipality::title).orElse(code));
        json.writeNumberProperty("plans", one.plans());
        json.writeNumberProperty("facilities", one.facilities());
        json.writeNumberProperty("required", one.required());
        json.writeNumberProperty("requiredUnknown", one.unknown());
        json.writeNumberProperty("promised", one.promised());
        interval(json, "secured", one.secured());
        interval(json, "lacking", one.lacking());
        interval(json, "lackingLater", one.lackingLater());
        interval(json, "standing", one.standing());
        json.writeNumberProperty("breaches", one.breaches());
        json.writeNumberProperty("reports", one.reports());
        json.writeNumberProperty("ends", one.ends());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The least, and the most where there is one. */
    private static void interval(JsonGenerator json, String name, Interval interval) {
        json.writeNumberProperty(name + "Least", interval.least());
        if (!interval.isUnbounded()) {
            json.writeNumberProperty(name + "Most", interval.most());
        }
    }

    private static void coordinates(JsonGenerator json, RegionPlaces.Place place) {
        json.writeStartArray();
        json.writeNumber(place.longitude());
        json.writeNumber(place.latitude());
        json.writeEndArray();
    }

    private static void feature(JsonGenerator json, RegionFacility one, RegionPlaces.@Nullable Place place) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", one.facility().id());
        json.writeName("geometry");
        if (place == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeName("coordinates");
            coordinates(json, place);
            json.writeEndObject();
        }
        json.writeName("properties");
        json.writeStartObject();
        json.writeStringProperty("kind", "facility");
        text(json, "name", one.facility().name());
        text(json, "municipality", one.facility().municipality());
        json.writeStringProperty("verdict", one.verdict().name());
        interval(json, "capacity", one.capacity());
        json.writeBooleanProperty("searchedAll", one.searchedAll());
        json.writeNumberProperty("promised", one.promised());
        text(json, "certifiedUntil", one.certifiedUntil());
        text(json, "permitUntil", one.permitUntil());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
