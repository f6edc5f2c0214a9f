package nl.huisnorm.checker.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;
import tools.jackson.databind.JsonNode;

/**
 * What a report says that it was judged by, as far as it is here.
 *
 * @param huisnorm with the profile and scenario of the report
 * @param options its day, regimes, readings, waivers and tolerance
 * @param form its languages and which findings it has
 * @param notHere what it names and is not here
 */
record ReportLaw(Huisnorm huisnorm, AssessmentOptions options, ReportShape form, List<NotHere> notHere) {

    /** What an inspector added. */
    static final String INSPECTION = "inspection";

    /** No report can say that waivers may hold for more years. */
    private static final int MOST_YEARS = 1_000;

    /**
     * Something that a report names and that is not here.
     *
     * @param what which kind of thing, as texts are called
     * @param name its id
     */
    record NotHere(String what, String name) {}

    /**
     * Finds it out.
     *
     * @param report the report
     * @param ownProfiles whether everything in it is of applications, which name a profile themselves
     * @param given the files it is held against
     */
    static ReportLaw of(ReportTree report, boolean ownProfiles, GivenFiles given) throws UnreadableInputException {
        List<NotHere> notHere = new ArrayList<>();
        Huisnorm huisnorm = ownProfiles ? Huisnorm.bundled() : withProfile(report, given, notHere);
        huisnorm = withScenario(report, huisnorm, given, notHere);
        if (report.root().has(INSPECTION)) {
            String sha256 = ReportTree.text(report.root(), INSPECTION, "sha256");
            if (given.details(sha256).isEmpty()) {
                notHere.add(new NotHere(INSPECTION, sha256));
            }
        }
        JsonNode first = report.root().path("assessments").path(0);
        return new ReportLaw(huisnorm, options(first, huisnorm, report, given, notHere), form(report), notHere);
    }

    /** Whether something of a kind is not here. */
    boolean misses(String what) {
        return notHere.stream().anyMatch(one -> one.what().equals(what));
    }

    /** The profile that everything was judged by, or was asked to be. */
    private static Huisnorm withProfile(ReportTree report, GivenFiles given, List<NotHere> notHere)
            throws UnreadableInputException {
        Huisnorm bundled = Huisnorm.bundled();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode assessment : report.assessments()) {
            String id = ReportTree.text(assessment, "profile", "id");
            ids.add(id.isEmpty() ? ReportTree.text(assessment, "profileNotApplied", "id") : id);
        }
        String id = ids.size() == 1 ? ids.iterator().next() : "";
        if (id.isEmpty()) {
            return bundled;
        }
        Optional<Profile> profile = given.profile(id, bundled.rulebook());
        if (profile.isEmpty()) {
            notHere.add(new NotHere("profile", id));
            return bundled;
        }
        boolean anyway = report.assessments().stream()
                .anyMatch(
                        assessment -> assessment.path("profile").path("anyway").asBoolean(false));
        return bundled.withProfile(anyway ? profile.get().anywhere() : profile.get());
    }

    private static Huisnorm withScenario(ReportTree report, Huisnorm huisnorm, GivenFiles given, List<NotHere> notHere)
            throws UnreadableInputException {
        for (JsonNode assessment : report.assessments()) {
            String id = ReportTree.text(assessment, "scenario", "id");
            if (!id.isEmpty()) {
                Optional<Scenario> scenario = given.scenario(id, huisnorm.rulebook());
                if (scenario.isPresent()) {
                    return huisnorm.withScenario(scenario.get());
                }
                notHere.add(new NotHere("scenario", id));
                return huisnorm;
            }
        }
        return huisnorm;
    }

    private static AssessmentOptions options(
            JsonNode first, Huisnorm huisnorm, ReportTree report, GivenFiles given, List<NotHere> notHere) {
        // a report without assessments was judged on no day
        LocalDate day = first.isMissingNode() ? LocalDate.EPOCH : LocalDate.parse(ReportTree.text(first, "asOf"));
        List<String> known =
                huisnorm.rulebook().regimes().stream().map(Regime::id).toList();
        Set<String> regimes = new LinkedHashSet<>();
        for (JsonNode regime : first.path("regimes")) {
            add(regime.asString(""), "regime", known, regimes, notHere);
        }
        AssessmentOptions options = AssessmentOptions.asOf(day)
                .withRegimes(regimes)
                .withTolerance(tolerance(first.path("tolerance")))
                .withWaivers(waivers(report, given, notHere))
                .withWaiverYears(years(first.path("waiverYears")));
        for (Map.Entry<String, JsonNode> reading : first.path("readings").properties()) {
            String id = reading.getValue().asString("");
            List<String> readings = huisnorm.rulebook().interpretations().stream()
                    .filter(question -> question.id().equals(reading.getKey()))
                    .flatMap(question -> question.readings().stream().map(Interpretation.Reading::id))
                    .toList();
            if (readings.contains(id)) {
                options = options.withReading(reading.getKey(), id);
            } else {
                notHere.add(new NotHere("reading", reading.getKey() + "=" + id));
            }
        }
        return options;
    }

    private static void add(String id, String what, List<String> known, Set<String> to, List<NotHere> notHere) {
        if (known.contains(id)) {
            to.add(id);
        } else {
            notHere.add(new NotHere(what, id));
        }
    }

    /** A tolerance that no report can have is none, and shows as a difference. */
    private static Tolerance tolerance(JsonNode told) {
        BigDecimal metres = number(told.path("squareMetres"), Tolerance.MOST_SQUARE_METRES);
        BigDecimal percent = number(told.path("percent"), Tolerance.MOST_PERCENT);
        return new Tolerance(metres, percent);
    }

    private static BigDecimal number(JsonNode told, BigDecimal most) {
        BigDecimal number = told.isNumber() ? told.decimalValue() : BigDecimal.ZERO;
        return number.signum() < 0 || number.compareTo(most) > 0 ? BigDecimal.ZERO : number;
    }

    private static int years(JsonNode told) {
        int years = told.asInt(AssessmentOptions.WAIVER_YEARS);
        return years < 1 || years > MOST_YEARS ? AssessmentOptions.WAIVER_YEARS : years;
    }

    /** The waivers that were given, if the report names any. */
    private static List<Waiver> waivers(ReportTree report, GivenFiles given, List<NotHere> notHere) {
        Set<String> named = new LinkedHashSet<>();
        for (JsonNode assessment : report.assessments()) {
            assessment.path("waivers").forEach(waiver -> named.add(ReportTree.text(waiver, "id")));
            // reports of earlier versions name only those that cover something, and what was found on each
            for (JsonNode finding : assessment.path("findings")) {
                if (ReportTree.text(finding, "subject", "kind").equals("waiver")) {
                    named.add(ReportTree.text(finding, "subject", "id"));
                }
                if (finding.has("waiver")) {
                    named.add(ReportTree.text(finding, "waiver", "id"));
                }
            }
        }
        named.remove("");
        List<String> ids = given.waivers().stream().map(Waiver::id).toList();
        named.stream().filter(id -> !ids.contains(id)).forEach(id -> notHere.add(new NotHere("waiver", id)));
        return named.isEmpty() ? List.of() : given.waivers();
    }

    private static ReportShape form(ReportTree report) {
        Set<String> codes = new LinkedHashSet<>(List.of(ReportTree.text(report.root(), "language")));
        report.root().path("languages").forEach(code -> codes.add(code.asString("")));
        List<Locale> languages = Stream.of(Language.values())
                .filter(language -> codes.contains(language.name()))
                .sorted((one, other) -> Integer.compare(order(codes, one), order(codes, other)))
                .map(Language::locale)
                .toList();
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (JsonNode told : report.root().path("outcomes")) {
            Stream.of(Outcome.values())
                    .filter(outcome -> outcome.name().equals(told.asString("")))
                    .forEach(outcomes::add);
        }
        return ReportShape.in(Language.en.locale())
                .withLanguages(languages.isEmpty() ? List.of(Language.en.locale()) : languages)
                .withOutcomes(report.root().has("outcomes") ? outcomes : EnumSet.allOf(Outcome.class));
    }

    private static int order(Set<String> codes, Language language) {
        return List.copyOf(codes).indexOf(language.name());
    }
}
