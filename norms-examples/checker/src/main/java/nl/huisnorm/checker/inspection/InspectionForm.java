package nl.huisnorm.checker.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionMeasure;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.Visit;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of inspection details to fill in: each finding that binds and is not met with its fingerprint, and room for the day
 * by which it has to be mended, a remark and photos. What was filled in before stays.
 */
public final class InspectionForm implements ReportForm {

    private static final String PHOTO = "- {number: \"1\", file: IMG_0001.jpg, shows: \"…\", finding: \"1-…\"}";

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        ReportSet set = languages.get(0);
        out.write(text(set).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ReportSet set) {
        ResourceBundle texts = Texts.of(set.locale());
        Yaml yaml = new Yaml();
        String titles =
                set.reports().stream().map(InspectionReport::title).distinct().collect(Collectors.joining(", "));
        yaml.comment(Texts.format(texts, "inspection-form.about", titles));
        yaml.comment(Texts.format(texts, "inspection-form.fill", "by", "--inspection"));
        yaml.comment(Texts.format(texts, "inspection-form.required", "visitedOn"));
        set.notJudged().forEach(one -> yaml.comment(one.file() + ": " + String.join(" ", one.lines())));
        Visit visit = set.reports().stream()
                .flatMap(report -> Stream.ofNullable(report.visit()))
                .findFirst()
                .orElse(null);
        InspectionDetails details = visit == null ? null : visit.details();
        head(yaml, details);
        yaml.line("measures:");
        if (details != null) {
            details.allMeasures().stream().filter(one -> one.finding() == null).forEach(one -> measure(yaml, one));
        }
        int measures = 0;
        for (InspectionReport report : set.reports()) {
            for (FindingEntry finding : report.findings()) {
                InspectionMeasure given = given(details, finding.fingerprint());
                if (finding.section() == SectionKind.NOT_MET || given != null) {
                    finding(yaml, finding, given);
                    measures++;
                }
            }
        }
        if (measures == 0 && (details == null || details.allMeasures().isEmpty())) {
            yaml.line("  []");
        }
        photos(yaml, details, texts);
        return yaml.toString();
    }

    private static void head(Yaml yaml, @Nullable InspectionDetails details) {
        yaml.blank();
        yaml.field("", "reference", details == null ? null : details.reference());
        // the day that was judged by is not the day of a visit, which nobody but the inspector knows
        yaml.field("", "visitedOn", details == null ? null : details.visitedOn().toString());
        yaml.field("", "inspector", details == null ? null : details.inspector());
        yaml.field("", "role", details == null ? null : details.role());
        yaml.field("", "organisation", details == null ? null : details.organisation());
        yaml.field(
                "",
                "by",
                details == null || details.by() == null ? null : details.by().toString());
        yaml.blank();
    }

    private static @Nullable InspectionMeasure given(@Nullable InspectionDetails details, String fingerprint) {
        return details == null
                ? null
                : details.allMeasures().stream()
                        .filter(one -> fingerprint.equals(one.finding()))
                        .findFirst()
                        .orElse(null);
    }

    /** A measure for more than one finding, as it was given. */
    private static void measure(Yaml yaml, InspectionMeasure measure) {
        if (measure.norm() != null) {
            yaml.item("norm", measure.norm());
        } else if (measure.severity() != null) {
            yaml.item("severity", measure.severity().key());
        } else if (measure.layer() != null) {
            yaml.item("layer", measure.layer().key());
        }
        filledIn(yaml, measure);
    }

    private static void finding(Yaml yaml, FindingEntry finding, @Nullable InspectionMeasure given) {
        yaml.indented(finding.norm().id() + " " + finding.norm().title() + ", "
                + finding.about().text());
        yaml.item("finding", finding.fingerprint());
        filledIn(yaml, given);
    }

    private static void filledIn(Yaml yaml, @Nullable InspectionMeasure given) {
        yaml.field(
                "    ",
                "by",
                given == null || given.by() == null ? null : given.by().toString());
        yaml.field("    ", "remark", given == null ? null : given.remark());
    }

    private static void photos(Yaml yaml, @Nullable InspectionDetails details, ResourceBundle texts) {
        yaml.blank();
        yaml.comment(Texts.format(texts, "inspection-form.photos", PHOTO));
        List<InspectionPhoto> photos = details == null ? List.of() : details.allPhotos();
        yaml.line(photos.isEmpty() ? "photos: []" : "photos:");
        for (InspectionPhoto photo : photos) {
            yaml.item("number", photo.number());
            yaml.told("file", photo.file());
            yaml.told("shows", photo.shows());
            yaml.told("finding", photo.finding());
            yaml.told("norm", photo.norm());
            yaml.told("subject", photo.subject());
        }
    }

    /** The lines of the file. Texts stand between quotation marks, so that none of them is taken for anything else. */
    private static final class Yaml {

        private final StringBuilder all = new StringBuilder();

        void line(String line) {
            all.append(line).append('\n');
        }

        void blank() {
            line("");
        }

        void comment(String text) {
            line("# " + Shown.text(text));
        }

        void indented(String text) {
            line("  # " + Shown.text(text));
        }

        void item(String name, String value) {
            line("  - " + name + ": " + quoted(value));
        }

        void told(String name, @Nullable String value) {
            if (value != null) {
                line("    " + name + ": " + quoted(value));
            }
        }

        /** A field; to be filled in where there is nothing. */
        void field(String indent, String name, @Nullable String value) {
            line(indent + (value == null ? "# " + name + ":" : name + ": " + quoted(value)));
        }

        private static String quoted(String value) {
            StringBuilder quoted = new StringBuilder("\"");
            Shown.text(value).codePoints().forEach(letter -> {
                if (letter == '"' || letter == '\\') {
                    quoted.append('\\');
                }
                quoted.appendCodePoint(letter);
            });
            return quoted.append('"').toString();
        }

        @Override
        public String toString() {
            return all.toString();
        }
    }
}
