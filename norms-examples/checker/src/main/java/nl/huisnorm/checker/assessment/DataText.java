package nl.huisnorm.checker.assessment;

import java.util.Locale;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.text.Messages;

/** What stands above the verdict: facts that do not fit each other or the day, each with its place. */
final class DataText {

    private static final int MOST_PLACES = 6;

    private final Lines lines;
    private final Messages texts;
    private final Locale locale;
    private final boolean expand;

    DataText(Lines lines, Messages texts, boolean expand) {
        this.lines = lines;
        this.texts = texts;
        this.locale = texts.locale();
        this.expand = expand;
    }

    void write(Assessment assessment, SourceMap positions) {
        if (assessment.dataFindings().isEmpty()) {
            return;
        }
        String count = Integer.toString(assessment.dataFindings().size());
        lines.line(0, texts.get("report.data-findings").toUpperCase(Locale.ROOT) + " (" + count + ")");
        assessment.dataFindings().forEach(finding -> write(finding, positions));
        lines.blank();
    }

    private void write(DataFinding finding, SourceMap positions) {
        lines.line(1, finding.check().key() + "  " + finding.message(locale));
        int most = expand ? Integer.MAX_VALUE : MOST_PLACES;
        finding.places().stream().limit(most).forEach(place -> lines.line(2, "- " + line(place, positions)));
        if (finding.places().size() > most) {
            lines.line(
                    2,
                    texts.get(
                            "report.more-places",
                            Integer.toString(finding.places().size() - most)));
        }
        if (finding.reason() != null) {
            lines.line(2, texts.get("report.clarified", finding.reason()));
        }
    }

    private String line(Evidence place, SourceMap positions) {
        String fact = texts.fact(place.owner(), place.fact()) + ": " + place.text(locale) + "  " + place.place();
        Position position = positions.locate(place.place());
        return position == null ? fact : fact + " " + texts.get("report.line", Integer.toString(position.line()));
    }
}
