package nl.huisnorm.checker.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;

/** What every text about one input begins with: what it is about, the file, the date, and what it was judged by. */
public final class Heading {

    private final Lines lines;
    private final Messages texts;

    /** A heading that is written there. */
    public Heading(Lines lines, Messages texts) {
        this.lines = lines;
        this.texts = texts;
    }

    /** Writes it. */
    public void write(InputDocument document, Assessment assessment) {
        String name = Words.title(assessment.subject());
        lines.line(0, name);
        lines.line(0, "=".repeat(name.length()));
        new Told(texts).of(document, assessment).forEach(line -> lines.line(line.indent(), line.text()));
    }

    /** The lines of it below the name, for other forms than text. */
    public static List<Line> told(InputDocument document, Assessment assessment, Messages texts) {
        return new Told(texts).of(document, assessment);
    }

    /**
     * A line of a heading.
     *
     * @param indent how far it stands from the left: 1 for what belongs to the line before it
     * @param text what it says
     */
    public record Line(int indent, String text) {}

    /** That an input is judged by the policy of another municipality because somebody insists; empty where it is not. */
    public static Optional<String> insisted(InputDocument document, Profile profile, Messages texts) {
        String code = null;
        if (document instanceof PlanDocument plan) {
            code = plan.plan().municipality();
        } else if (document instanceof FacilityDocument facility && profile.isInsistedAt(facility.facility())) {
            code = facility.facility().municipality();
        }
        if (code == null || (document instanceof PlanDocument && !profile.isInsistedIn(code))) {
            return Optional.empty();
        }
        String here = Municipality.of(code).map(Municipality::title).orElse(code);
        return Optional.of(texts.get("report.profile-anyway", profile.municipality(), here, code));
    }

    /** Collects the lines. */
    private static final class Told {

        private final Messages texts;
        private final List<Line> all = new ArrayList<>();

        Told(Messages texts) {
            this.texts = texts;
        }

        private void line(int indent, String text) {
            all.add(new Line(indent, text));
        }

        List<Line> of(InputDocument document, Assessment assessment) {
            scenario(assessment);
            line(0, texts.get("report.file", document.file()));
            line(
                    0,
                    texts.get(
                            "report.as-of",
                            Words.date(assessment.options().asOf(), texts),
                            Words.date(assessment.knownOn(), texts)));
            if (assessment.options().asOf().isAfter(assessment.knownOn())) {
                line(0, texts.get("report.later-than-known", Words.date(assessment.knownOn(), texts)));
            }
            beforeFirstText(assessment);
            profile(document, assessment);
            Tolerance tolerance = assessment.options().tolerance();
            if (!tolerance.isNone()) {
                line(0, texts.get("report.tolerance", tolerance.text(texts.locale())));
            }
            return all;
        }

        /** The regimes by which nothing was judged, since the rulebook has no text of them that is old enough. */
        private void beforeFirstText(Assessment assessment) {
            if (!assessment.beforeFirstText().isEmpty()) {
                String regimes = assessment.beforeFirstText().stream()
                        .map(this::firstText)
                        .collect(Collectors.joining(", "));
                line(0, texts.get("report.before-first-text", regimes));
            }
        }

        private String firstText(Regime regime) {
            String title = regime.title().in(texts.locale());
            String from = Words.date(regime.editions().get(0).from(), texts);
            return regime.precededBy() == null
                    ? texts.get("report.first-text", title, from)
                    : texts.get(
                            "report.first-text-preceded", regime.precededBy().in(texts.locale()), title, from);
        }

        private void scenario(Assessment assessment) {
            Scenario scenario = assessment.scenario();
            if (scenario != null) {
                line(0, texts.get("report.scenario", scenario.title().in(texts.locale())));
                line(
                        0,
                        texts.get(
                                "report.scenario-norms",
                                scenario.norms().stream()
                                        .map(Scenario.ChangedNorm::norm)
                                        .collect(Collectors.joining(", "))));
                if (scenario.remark() != null) {
                    line(1, "! " + scenario.remark().in(texts.locale()));
                }
            }
        }

        private void profile(InputDocument document, Assessment assessment) {
            Profile profile = assessment.profile();
            Profile other = assessment.profileNotApplied();
            if (other != null) {
                line(0, texts.get("report.profile-not-applied", other.id(), other.municipality()));
                return;
            }
            if (profile == null) {
                line(0, texts.get("report.no-profile"));
                return;
            }
            line(
                    0,
                    texts.get(
                            "report.profile",
                            profile.title().in(texts.locale()),
                            profile.status().label(texts.locale()),
                            profile.confidence().label(texts.locale()),
                            profile.source()));
            if (profile.remark() != null) {
                line(1, "! " + profile.remark().in(texts.locale()));
            }
            LocalDate day = assessment.options().asOf();
            if (!profile.holdsOn(day)) {
                line(
                        1,
                        "! "
                                + texts.get(
                                        profile.until() == null
                                                ? "report.profile-not-yet"
                                                : "report.profile-other-days",
                                        profile.municipality(),
                                        Words.date(day, texts),
                                        Words.date(profile.from(), texts),
                                        profile.until() == null ? "" : Words.date(profile.until(), texts)));
            }
            insisted(document, profile, texts).ifPresent(line -> line(1, "! " + line));
            if (document instanceof FacilityDocument facility && profile.isOpenAt(facility.facility())) {
                String code = Objects.requireNonNull(facility.facility().municipality());
                String here = Municipality.of(code).map(Municipality::title).orElse(code);
                line(1, "! " + texts.get("report.profile-part", profile.municipality(), here));
            }
        }
    }
}
