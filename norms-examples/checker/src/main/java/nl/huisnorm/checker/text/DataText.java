package nl.huisnorm.checker.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What stands above an answer: facts that do not fit each other or the day, each with its place. */
public final class DataText {

    private static final int MOST_PLACES = 6;

    private final Lines lines;
    private final Messages texts;
    private final Locale locale;
    private final boolean expand;

    /**
     * Prepares writing.
     *
     * @param expand whether to name every place
     */
    public DataText(Lines lines, Messages texts, boolean expand) {
        this.lines = lines;
        this.texts = texts;
        this.locale = texts.locale();
        this.expand = expand;
    }

    /** Writes it; nothing where all fits. */
    public void write(Assessment assessment, SourceMap positions) {
        if (assessment.dataFindings().isEmpty()) {
            return;
        }
        String count = Integer.toString(assessment.dataFindings().size());
        lines.line(0, texts.get("report.data-findings").toUpperCase(Locale.ROOT) + " (" + count + ")");
        assessment.dataFindings().stream()
                .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((alike, findings) ->
                        write(alike, findings, positions, assessment.options().asOf()));
        lines.blank();
    }

    /** What findings of one check with the same reason share; they are told together. */
    private record Alike(DataCheck check, @Nullable String reason) {

        static Alike of(DataFinding finding) {
            return new Alike(finding.check(), finding.reason());
        }
    }

    private void write(Alike alike, List<DataFinding> findings, SourceMap positions, LocalDate day) {
        lines.line(
                1,
                alike.check().label(locale) + "  ("
                        + texts.get("report.check-code", alike.check().key()) + ")");
        List<Evidence> places =
                findings.stream().flatMap(finding -> finding.places().stream()).toList();
        int most = expand ? Integer.MAX_VALUE : MOST_PLACES;
        places.stream().limit(most).forEach(place -> lines.line(2, "- " + line(place, positions, day)));
        if (places.size() > most) {
            lines.line(2, texts.get("report.more-places", Integer.toString(places.size() - most)));
        }
        if (alike.reason() != null) {
            lines.line(2, texts.get("report.clarified", alike.reason()));
        }
    }

    /** A fact with where it stands: a cell says that by itself, a line beside what it is called in the file. */
    private String line(Evidence place, SourceMap positions, LocalDate day) {
        String fact = Doubted.text(place, day, texts);
        String line = positions.lines(List.of(place.place()), 1, locale);
        Position position = positions.place(place.place());
        if (position != null && position.sheet() != null) {
            return fact + "  " + line;
        }
        return fact + "  " + place.place() + (line.isEmpty() ? "" : " " + line);
    }
}
