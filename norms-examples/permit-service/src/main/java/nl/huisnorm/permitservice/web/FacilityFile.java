package nl.huisnorm.permitservice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.write.FacilityWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A facility that the service filled in, as it is given out. */
final class FacilityFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FacilityFile() {}

    static JsonNode json(Facility facility) throws IOException {
        return JSON.readTree(written(facility, FacilityWriter.Format.JSON));
    }

    /**
     * A file to go on with.
     *
     * @param lines what stands above the facility, a line each
     * @param facility the facility
     */
    static byte[] yaml(List<String> lines, Facility facility) throws IOException {
        StringBuilder file = new StringBuilder();
        // what ends a line would end the comment
        lines.forEach(line -> file.append("# ")
                .append(line.replaceAll("[\\p{Cc}\u2028\u2029]", " "))
                .append('\n'));
        file.append(new String(written(facility, FacilityWriter.Format.YAML), StandardCharsets.UTF_8));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(Facility facility, FacilityWriter.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FacilityWriter.write(facility, format, out);
        return out.toByteArray();
    }
}
