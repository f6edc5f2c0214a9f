package nl.huisnorm.checker.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what to judge by; the same for every command that judges. */
public final class JudgedBy {

    private static final Pattern TOLERANCE = Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,6})?) ?(m2|m²|%)");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime")
    private List<String> regimes = List.of();

    @Option(names = "--reading", paramLabel = "Q=READING", descriptionKey = "reading")
    private Map<String, String> readings = new LinkedHashMap<>();

    @Option(names = "--profile", paramLabel = "PROFILE", descriptionKey = "profile")
    private @Nullable String profile;

    @Option(names = "--profile-anyway", descriptionKey = "profile-anyway")
    private boolean anyway;

    @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "waivers")
    private @Nullable Path waivers;

    @Option(names = "--waiver-years", paramLabel = "YEARS", descriptionKey = "waiver-years")
    private int waiverYears = AssessmentOptions.WAIVER_YEARS;

    @Option(names = "--tolerance", paramLabel = "TOLERANCE", descriptionKey = "tolerance")
    private List<String> tolerances = List.of();

    @Option(names = "--scenario", paramLabel = "FILE", descriptionKey = "scenario")
    private @Nullable Path scenario;

    /** Huisnorm with the profile and the scenario asked for. */
    public Huisnorm huisnorm() throws UnreadableInputException {
        return huisnorm(Huisnorm.bundled());
    }

    /** The same, made of one that is loaded already. */
    public Huisnorm huisnorm(Huisnorm bundled) throws UnreadableInputException {
        return changed(law(bundled));
    }

    /** Huisnorm with the profile of a name, and the scenario asked for. */
    public Huisnorm huisnorm(String name, Huisnorm bundled) throws UnreadableInputException {
        return changed(bundled.withProfile(profile(name, bundled)));
    }

    /** Whether any of these options was given on the command line. */
    public boolean isAsked() {
        return Stream.of("--regime", "--reading", "--profile", "--waivers", "--scenario")
                .anyMatch(command().commandLine().getParseResult()::hasMatchedOption);
    }

    /** Huisnorm with the profile asked for, by the law as it is. */
    public Huisnorm law(Huisnorm bundled) throws UnreadableInputException {
        return profile == null ? bundled : bundled.withProfile(profile(profile, bundled));
    }

    /** The same under the scenario asked for, if there is one. */
    public Huisnorm changed(Huisnorm law) throws UnreadableInputException {
        return scenario == null ? law : law.withScenario(ScenarioReader.read(scenario, law.rulebook()));
    }

    /** Says first of all, where there is a scenario, that what follows is not the law. */
    public static void tell(Huisnorm huisnorm, PrintStream out, Locale locale) {
        huisnorm.rulebook()
                .scenario()
                .ifPresent(scenario -> out.println(Messages.in(locale)
                        .get("report.scenario", scenario.title().in(locale))));
    }

    public boolean hasScenario() {
        return scenario != null;
    }

    private Profile profile(String name, Huisnorm huisnorm) throws UnreadableInputException {
        Profile found = found(name, huisnorm);
        return anyway ? found.anywhere() : found;
    }

    /**
     * What is wrong where an input is of another municipality than the profile that was asked for, or else the one that the input
     * itself names; empty where it is not, or the profile is to be used anyway.
     */
    public Optional<String> wrongProfile(InputDocument document, Huisnorm huisnorm) throws UnreadableInputException {
        Optional<Profile> asked = huisnorm.rulebook().profile();
        Optional<Profile> wanted = asked.isEmpty() && document instanceof ApplicationDocument application
                ? application.profile(huisnorm.rulebook())
                : asked;
        return wanted.flatMap(profile -> elsewhere(document, profile)
                .map(code -> wrongProfile(document.file(), code, profile))
                .findFirst());
    }

    /** The same for a facility that is told by whoever answers. */
    public Optional<String> wrongProfile(String file, Facility facility, Huisnorm huisnorm) {
        return huisnorm.rulebook()
                .profile()
                .flatMap(wanted -> elsewhere(facility, wanted)
                        .map(code -> wrongProfile(file, code, wanted))
                        .findFirst());
    }

    /** Tells in a report that an input was refused for its profile. */
    public static UnreadableInputException refused(InputDocument document, String message) {
        return new UnreadableInputException(
                List.of(new Problem(document.file(), null, Pointer.ROOT, "profile-elsewhere", List.of(message))));
    }

    /** The codes of where an input says that it is, or was, and the profile does not hold. */
    private static Stream<String> elsewhere(InputDocument document, Profile wanted) {
        if (document instanceof FacilityDocument facility) {
            return elsewhere(facility.facility(), wanted);
        }
        if (document instanceof PlanDocument plan) {
            return Stream.ofNullable(plan.plan().municipality()).filter(code -> !wanted.mayHoldIn(code));
        }
        ApplicationDocument application = (ApplicationDocument) document;
        return Stream.concat(
                elsewhere(application.facility(), wanted),
                Stream.ofNullable(application.plan()).flatMap(plan -> elsewhere(plan, wanted)));
    }

    private static Stream<String> elsewhere(Facility facility, Profile wanted) {
        String here = facility.municipality();
        String former = facility.formerMunicipality();
        if (here == null || wanted.mayHoldAt(facility)) {
            return Stream.empty();
        }
        return Stream.of((former != null && wanted.isPartOf(here)) ? former : here);
    }

    private String wrongProfile(String file, String code, Profile wanted) {
        String here = Municipality.of(code).map(Municipality::title).orElse(code);
        return text(
                "wrong-profile",
                file,
                wanted.id(),
                wanted.municipality(),
                String.join(", ", wanted.codes()),
                here,
                code);
    }

    /** Refuses an input of another municipality than that of the profile. */
    public void requireProfileOf(InputDocument document, Huisnorm huisnorm) throws UnreadableInputException {
        wrongProfile(document, huisnorm).ifPresent(message -> {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        });
    }

    private Profile found(String name, Huisnorm huisnorm) throws UnreadableInputException {
        List<String> ids =
                huisnorm.rulebook().profiles().stream().map(Profile::id).toList();
        Optional<String> bundled = Known.of(name, ids);
        if (bundled.isPresent()) {
            return huisnorm.rulebook().profiles().get(ids.indexOf(bundled.get()));
        }
        Path file = FileName.of(name).orElse(null);
        if (file == null || !Files.exists(file)) {
            throw unknown("unknown-profile", name, ids);
        }
        return ProfileReader.read(file, huisnorm.rulebook());
    }

    /** The files that these options name, or may name. */
    public List<Path> files() {
        return Stream.of(
                        Stream.ofNullable(waivers),
                        Stream.ofNullable(scenario),
                        Stream.ofNullable(profile).flatMap(name -> FileName.of(name).stream()))
                .flatMap(file -> file)
                .toList();
    }

    /** What to judge by, on a date. */
    public AssessmentOptions on(LocalDate date, Huisnorm huisnorm) throws UnreadableInputException {
        List<String> known =
                huisnorm.rulebook().regimes().stream().map(Regime::id).toList();
        Set<String> wanted = new LinkedHashSet<>();
        for (String regime : regimes) {
            wanted.add(Known.of(regime, known).orElseThrow(() -> unknown("unknown-regime", regime, known)));
        }
        if (waiverYears < 1) {
            throw wrongUse("wrong-waiver-years", waiverYears);
        }
        AssessmentOptions options = AssessmentOptions.asOf(date)
                .withRegimes(wanted)
                .withTolerance(tolerance())
                .withWaiverYears(waiverYears);
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            String typed = reading.getKey() + "=" + reading.getValue();
            List<String> all = readings(huisnorm);
            String found = Known.of(typed, all).orElseThrow(() -> unknown("unknown-reading", typed, all));
            int split = found.indexOf('=');
            options = options.withReading(found.substring(0, split), found.substring(split + 1));
        }
        return waivers == null ? options : options.withWaivers(WaiverReader.read(waivers));
    }

    /** Such as 0.1m2 or 2%; both together where the option is given twice. */
    private Tolerance tolerance() {
        Map<String, BigDecimal> byUnit = new LinkedHashMap<>();
        for (String text : tolerances) {
            Matcher parts = TOLERANCE.matcher(text.strip());
            BigDecimal number =
                    parts.matches() ? new BigDecimal(parts.group(1).replace(',', '.')) : BigDecimal.ONE.negate();
            boolean percent = parts.matches() && parts.group(2).equals("%");
            BigDecimal most = percent ? Tolerance.MOST_PERCENT : Tolerance.MOST_SQUARE_METRES;
            if (number.signum() < 0 || number.compareTo(most) > 0 || byUnit.put(percent ? "%" : "m2", number) != null) {
                throw wrongUse("wrong-tolerance", text);
            }
        }
        return new Tolerance(byUnit.getOrDefault("m2", BigDecimal.ZERO), byUnit.getOrDefault("%", BigDecimal.ZERO));
    }

    private static List<String> readings(Huisnorm huisnorm) {
        return huisnorm.rulebook().interpretations().stream()
                .flatMap(question -> question.readings().stream().map(reading -> question.id() + "=" + reading.id()))
                .distinct()
                .toList();
    }

    /** What was typed is none of the words there are. */
    private ParameterException unknown(String key, String typed, List<String> known) {
        return new ParameterException(
                command().commandLine(),
                text(key, typed, String.join(", ", known)) + Known.meant(typed, known, WrongUse.texts(command())));
    }

    /** A mistake on the command line, in the language of its texts. */
    public ParameterException wrongUse(String key, Object... arguments) {
        return WrongUse.of(command(), key, arguments);
    }

    /** The command that has these options. */
    CommandSpec command() {
        return Objects.requireNonNull(spec);
    }

    /** A text of the command line. */
    public String text(String key, Object... arguments) {
        return WrongUse.text(command(), key, arguments);
    }
}
