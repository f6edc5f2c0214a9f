package nl.huisnorm.checker.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;

/** What every text about one input begins with: what it is about, the file, the date, and what it was judged by. */
public final class Heading {

    private final Lines lines;
    private final Messages texts;

    public Heading(Lines lines, Messages texts) {
        this.lines = lines;
        this.texts = texts;
    }

    public void write(InputDocument document, Assessment assessment) {
        Subject about = assessment.subject();
        String name = about.name() == null ? about.id() : about.name() + " (" + about.id() + ")";
        lines.line(0, name);
        lines.line(0, "=".repeat(name.length()));
        scenario(assessment);
        lines.line(0, texts.get("report.file", document.file()));
        lines.line(
                0,
                texts.get("report.as-of", date(assessment.options().asOf(), texts), date(assessment.knownOn(), texts)));
        if (assessment.options().asOf().isAfter(assessment.knownOn())) {
            lines.line(0, texts.get("report.later-than-known"));
        }
        profile(assessment);
        Tolerance tolerance = assessment.options().tolerance();
        if (!tolerance.isNone()) {
            lines.line(0, texts.get("report.tolerance", tolerance.text(texts.locale())));
        }
    }

    public static String date(LocalDate date, Messages texts) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }

    private void scenario(Assessment assessment) {
        Scenario scenario = assessment.scenario();
        if (scenario != null) {
            lines.line(0, texts.get("report.scenario", scenario.title().in(texts.locale())));
            lines.line(
                    0,
                    texts.get(
                            "report.scenario-norms",
                            scenario.norms().stream()
                                    .map(Scenario.ChangedNorm::norm)
                                    .collect(Collectors.joining(", "))));
            if (scenario.remark() != null) {
                lines.line(1, "! " + scenario.remark().in(texts.locale()));
            }
        }
    }

    private void profile(Assessment assessment) {
        Profile profile = assessment.profile();
        if (profile == null) {
            lines.line(0, texts.get("report.no-profile"));
            return;
        }
        lines.line(
                0,
                texts.get(
                        "report.profile",
                        profile.title().in(texts.locale()),
                        profile.status().label(texts.locale()),
                        profile.confidence().label(texts.locale()),
                        profile.source()));
        if (profile.remark() != null) {
            lines.line(1, "! " + profile.remark().in(texts.locale()));
        }
    }
}
