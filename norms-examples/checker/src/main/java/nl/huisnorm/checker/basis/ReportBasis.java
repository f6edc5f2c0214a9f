package nl.huisnorm.checker.basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;

/**
 * What a report names: what was judged, and by what. Every form tells the same facts by the same names, each as a text that can be read
 * back, so that whoever has a report can judge again.
 *
 * @param facts all facts by their names, in their order; empty where there is nothing to name
 */
public record ReportBasis(Map<String, String> facts) {

    /** The names of the facts, in their order. */
    public static final List<String> NAMES = List.of(
            "kind",
            "id",
            "file",
            "sha256",
            "contentSha256",
            "files",
            "program",
            "rulebook",
            "rulebookSha256",
            "asOf",
            "knownOn",
            "regimes",
            "profile",
            "readings",
            "tolerance",
            "scenario",
            "waiversUsed",
            "waiversUnused",
            "inspection",
            "options",
            "lookedFor");

    /** What stands between the parts of a fact that has more than one. */
    static final String BETWEEN = ", ";

    /** What else can be looked for beside findings. */
    public static final String QUESTIONS = "questions";

    /** What else can be looked for beside findings. */
    public static final String REMEDIES = "remedies";

    /** What else can be looked for beside findings: what runs out soon. */
    public static final String ENDINGS = "endings";

    /** All that can be looked for beside findings. */
    static final List<String> LOOKED_FOR = List.of(QUESTIONS, REMEDIES, ENDINGS);

    private static final String OPTIONS = "options";

    /** Puts the facts in their order, and names those too that are not there. */
    public ReportBasis {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            all.put(name, facts.getOrDefault(name, ""));
        }
        facts = Collections.unmodifiableMap(all);
    }

    /**
     * Of an input that was judged.
     *
     * @param document the input
     * @param assessment what came of it
     */
    public static ReportBasis of(InputDocument document, Assessment assessment) {
        AssessmentOptions options = assessment.options();
        Scenario scenario = assessment.scenario();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", assessment.subject().kind());
        facts.put("id", assessment.subject().id());
        facts.put("file", document.file());
        facts.put("sha256", document.sha256());
        facts.put(
                "contentSha256",
                document instanceof FacilityDocument facility ? FacilityWriter.sha256(facility.facility()) : "");
        facts.put("files", files(document));
        facts.put("program", ProgramVersion.number());
        facts.put("rulebook", assessment.rulebookVersion());
        facts.put("rulebookSha256", assessment.rulebookDigest());
        facts.put("asOf", options.asOf().toString());
        facts.put("knownOn", assessment.knownOn().toString());
        facts.put(
                "regimes",
                joined(assessment.findings().stream()
                        .map(finding -> finding.norm().regime().id())
                        .distinct()));
        facts.put(
                "profile",
                assessment.profile() == null ? "" : assessment.profile().id());
        facts.put("readings", readings(options));
        facts.put("tolerance", tolerance(options));
        facts.put("scenario", scenario == null ? "" : scenario.id());
        Set<Waiver> used = assessment.findings().stream()
                .map(Finding::waiver)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        facts.put("waiversUsed", waivers(assessment, used::contains));
        facts.put("waiversUnused", waivers(assessment, waiver -> !used.contains(waiver)));
        Profile profile = assessment.profile();
        facts.put(
                OPTIONS,
                options(
                        options,
                        Optional.ofNullable(assessment.profileNotApplied()),
                        profile != null && profile.isAnywhere()));
        return new ReportBasis(facts);
    }

    /**
     * Of a run, as far as it is the same for all that is judged in it.
     *
     * @param rulebook what is judged by
     * @param options how
     */
    public static ReportBasis ofRun(Rulebook rulebook, AssessmentOptions options) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("program", ProgramVersion.number());
        facts.put("rulebook", rulebook.version());
        facts.put("rulebookSha256", rulebook.digest());
        facts.put("asOf", options.asOf().toString());
        facts.put("knownOn", rulebook.knownOn().toString());
        facts.put(
                "regimes",
                joined(rulebook.regimes().stream()
                        .map(Regime::id)
                        .filter(id ->
                                options.regimes().isEmpty() || options.regimes().contains(id))));
        facts.put("profile", rulebook.profile().map(Profile::id).orElse(""));
        facts.put("readings", readings(options));
        facts.put("tolerance", tolerance(options));
        facts.put("scenario", rulebook.scenario().map(Scenario::id).orElse(""));
        boolean anywhere = rulebook.profile().filter(Profile::isAnywhere).isPresent();
        facts.put(OPTIONS, options(options, Optional.empty(), anywhere));
        return new ReportBasis(facts);
    }

    private static String readings(AssessmentOptions options) {
        return joined(new TreeMap<>(options.readings())
                .entrySet().stream().map(reading -> reading.getKey() + "=" + reading.getValue()));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(BETWEEN));
    }

    /** The files that a plan or an application names, each with its hash before it. */
    private static String files(InputDocument document) {
        Stream<InputDocument> named = Stream.of();
        if (document instanceof PlanDocument plan) {
            named = facilities(plan);
        } else if (document instanceof ApplicationDocument application) {
            PlanDocument plan = application.plan();
            named = Stream.concat(
                    Stream.of(application.facility()),
                    plan == null ? Stream.of() : Stream.concat(Stream.of(plan), facilities(plan)));
        }
        return named.map(file -> file.sha256() + " " + file.file()).distinct().collect(Collectors.joining("; "));
    }

    private static Stream<InputDocument> facilities(PlanDocument plan) {
        return new TreeMap<>(plan.facilityDocuments()).values().stream().map(facility -> facility);
    }

    private static String tolerance(AssessmentOptions options) {
        List<String> parts = new ArrayList<>();
        if (options.tolerance().squareMetres().signum() > 0) {
            parts.add(options.tolerance().squareMetres().toPlainString() + "m2");
        }
        if (options.tolerance().percent().signum() > 0) {
            parts.add(options.tolerance().percent().toPlainString() + "%");
        }
        return joined(parts.stream());
    }

    /** The waivers that were given for it, as far as they cover something, or cover nothing. */
    private static String waivers(Assessment assessment, Predicate<Waiver> which) {
        boolean isFacility = assessment.subject().kind().equals("facility");
        Set<Waiver> used = assessment.findings().stream()
                .map(Finding::waiver)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return joined(assessment.options().waivers().stream()
                .filter(waiver -> used.contains(waiver)
                        || (isFacility && waiver.isFor(assessment.subject().id())))
                .filter(which)
                .map(Waiver::id));
    }

    /** What was asked on the command line and follows from nothing else here, as it is asked there. */
    private static String options(AssessmentOptions options, Optional<Profile> notApplied, boolean anywhere) {
        List<String> all = new ArrayList<>();
        if (!options.regimes().isEmpty()) {
            all.add("--regime " + options.regimes().stream().sorted().collect(Collectors.joining(",")));
        }
        notApplied.ifPresent(profile -> all.add("--profile " + profile.id()));
        if (anywhere) {
            all.add("--profile-anyway");
        }
        if (options.waiverYears() != AssessmentOptions.WAIVER_YEARS) {
            all.add("--waiver-years " + options.waiverYears());
        }
        return String.join(" ", all);
    }

    /** The same with another value of a fact. */
    public ReportBasis with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(name, value);
        return new ReportBasis(all);
    }

    /** The same with one option more, or with another value of it. */
    public ReportBasis withOption(String name, String value) {
        List<String> all = new ArrayList<>();
        options().forEach((option, of) -> {
            if (!option.equals(name)) {
                all.add((option + " " + of).strip());
            }
        });
        all.add((name + " " + value).strip());
        return with(OPTIONS, String.join(" ", all));
    }

    /** The options by their names; empty values where they have none. */
    public Map<String, String> options() {
        Map<String, String> all = new LinkedHashMap<>();
        String name = "";
        for (String word : list(get(OPTIONS), " ")) {
            if (word.startsWith("--")) {
                name = word;
                all.put(name, "");
            } else if (!name.isEmpty()) {
                all.put(name, word);
            }
        }
        return all;
    }

    /** A fact; empty where there is nothing to name. */
    public String get(String name) {
        return Objects.requireNonNullElse(facts.get(name), "");
    }

    /** The parts of a fact that can have more than one. */
    public List<String> list(String name) {
        return list(get(name), BETWEEN);
    }

    static List<String> list(String text, String between) {
        return Arrays.stream(text.split(Pattern.quote(between), -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
