package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what an inspector added to a report: by finding the deadline, remarks and photos, and then the photos. */
final class InspectionJson {

    private InspectionJson() {}

    static void write(JsonGenerator json, InspectionDetailsDocument document, Map<String, Finding> findings) {
        InspectionDetails details = document.details();
        json.writeObjectPropertyStart("inspection");
        json.writeStringProperty("sha256", document.sha256());
        text(json, "reference", details.reference());
        json.writeStringProperty("visitedOn", details.visitedOn().toString());
        text(json, "inspector", details.inspector());
        text(json, "role", details.role());
        text(json, "organisation", details.organisation());
        json.writeArrayPropertyStart("findings");
        findings.forEach((fingerprint, finding) -> finding(json, details, fingerprint, finding));
        json.writeEndArray();
        json.writeArrayPropertyStart("photos");
        for (InspectionPhoto photo : details.allPhotos()) {
            json.writeStartObject();
            json.writeStringProperty("number", photo.number());
            text(json, "file", photo.file());
            json.writeStringProperty("shows", photo.shows());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, InspectionDetails details, String fingerprint, Finding finding) {
        LocalDate by = details.deadline(fingerprint, finding);
        List<String> remarks = details.remarks(fingerprint, finding);
        List<String> photos = details.photos(fingerprint, finding).stream()
                .map(InspectionPhoto::number)
                .toList();
        if (by == null && remarks.isEmpty() && photos.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("fingerprint", fingerprint);
        text(json, "by", by == null ? null : by.toString());
        texts(json, "remarks", remarks);
        texts(json, "photos", photos);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
