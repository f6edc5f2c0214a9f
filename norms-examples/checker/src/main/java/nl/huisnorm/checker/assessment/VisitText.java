package nl.huisnorm.checker.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;

/** Writes what an inspector added: who was there, by when what has to be mended, remarks and photos. */
final class VisitText {

    private final Lines lines;
    private final Messages texts;
    private final ResourceBundle labels;
    private final InspectionDetails details;

    VisitText(Lines lines, Messages texts, InspectionDetails details) {
        this.lines = lines;
        this.texts = texts;
        this.labels = Texts.of(texts.locale());
        this.details = details;
    }

    private String say(String key, String... facts) {
        return Texts.format(labels, "inspected." + key, (Object[]) facts);
    }

    void write(Assessment assessment) {
        Map<String, Finding> all = assessment.byFingerprint();
        lines.line(0, say("title").toUpperCase(Locale.ROOT));
        String who = Stream.of(details.inspector(), details.role(), details.organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        LocalDate judgedOn = assessment.options().asOf();
        String visited = Words.date(details.visitedOn(), texts);
        lines.line(1, who.isEmpty() ? say("visited", visited) : say("visited-by", visited, who));
        if (details.visitedOn().isAfter(judgedOn)) {
            lines.line(1, say("visited-later", Words.date(judgedOn, texts)));
        }
        if (details.reference() != null) {
            lines.line(1, say("reference", details.reference()));
        }
        Map<String, List<String>> told = new LinkedHashMap<>();
        all.forEach((fingerprint, finding) -> {
            String text = about(fingerprint, finding);
            if (!text.isEmpty()) {
                told.computeIfAbsent(
                                finding.norm().id() + " "
                                        + finding.norm().title().in(texts.locale()) + ": " + text,
                                any -> new ArrayList<>())
                        .add(Words.subject(finding.subject(), texts));
            }
        });
        told.forEach((text, subjects) -> {
            lines.line(1, text);
            lines.line(2, "- " + String.join("; ", subjects));
        });
        List<InspectionPhoto> apart = details.photosApart(all);
        if (!apart.isEmpty()) {
            lines.line(1, say("apart"));
            apart.forEach(photo -> lines.line(2, "- " + photo.number() + ": " + photo.shows()));
        }
        lines.blank();
    }

    private String about(String fingerprint, Finding finding) {
        LocalDate by = details.deadline(fingerprint, finding);
        String photos = details.photos(fingerprint, finding).stream()
                .map(InspectionPhoto::number)
                .collect(Collectors.joining(", "));
        Stream.Builder<String> parts = Stream.builder();
        if (by != null) {
            parts.add(say("by", Words.date(by, texts)));
        }
        details.remarks(fingerprint, finding).forEach(remark -> parts.add(remark.replaceFirst("[.]$", "")));
        if (!photos.isEmpty()) {
            parts.add(say("photos", photos));
        }
        return parts.build().collect(Collectors.joining("; "));
    }
}
