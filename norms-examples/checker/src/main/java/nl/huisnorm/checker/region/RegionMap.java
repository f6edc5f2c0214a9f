package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.OutputStream;
import nl.huisnorm.answer.region.RegionFacility;
import nl.huisnorm.assessment.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The facilities of a region for a map (GeoJSON, RFC 7946); those of which no place is given have none. */
final class RegionMap {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private RegionMap() {}

    static void write(RegionCommand.Judged judged, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            for (RegionFacility one : judged.region().facilities()) {
                feature(json, one, judged.places().get(one.facility().id()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
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
            json.writeStartArray();
            json.writeNumber(place.longitude());
            json.writeNumber(place.latitude());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeName("properties");
        json.writeStartObject();
        text(json, "name", one.facility().name());
        text(json, "municipality", one.facility().municipality());
        json.writeStringProperty("verdict", one.verdict().name());
        Interval capacity = one.capacity();
        json.writeNumberProperty("capacityLeast", capacity.least());
        if (!capacity.isUnbounded()) {
            json.writeNumberProperty("capacityMost", capacity.most());
        }
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
