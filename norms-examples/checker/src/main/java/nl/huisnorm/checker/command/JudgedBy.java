package nl.huisnorm.checker.command;

import java.io.IOException;
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
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Whether any of these options was given. */
    public boolean isAsked() {
        return !regimes.isEmpty() || !readings.isEmpty() || profile != null || waivers != null || scenario != null;
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
        for (Profile bundled : huisnorm.rulebook().profiles()) {
            if (bundled.id().equals(name)) {
                return bundled;
            }
        }
        Path file = FileName.of(name).orElse(null);
        if (file == null || !Files.exists(file)) {
            String known =
                    huisnorm.rulebook().profiles().stream().map(Profile::id).collect(Collectors.joining(", "));
            throw wrongUse("unknown-profile", name, known);
        }
        return ProfileReader.read(file, huisnorm.rulebook());
    }

    /** The files that these options name, or may name. */
    List<Path> files() {
        return Stream.of(
                        Stream.ofNullable(waivers),
                        Stream.ofNullable(scenario),
                        Stream.ofNullable(profile).flatMap(name -> FileName.of(name).stream()))
                .flatMap(file -> file)
                .toList();
    }

    /** A file cannot be written that was asked for. */
    ParameterException cannotWrite(Path named, IOException why) {
        return wrongUse("cannot-write", named, NotWrittenException.reason(why, texts()));
    }

    /** What to judge by, on a date. */
    public AssessmentOptions on(LocalDate date, Huisnorm huisnorm) throws UnreadableInputException {
        Set<String> known = new LinkedHashSet<>();
        huisnorm.rulebook().regimes().forEach(regime -> known.add(regime.id()));
        for (String regime : regimes) {
            if (!known.contains(regime)) {
                throw wrongUse("unknown-regime", regime, String.join(", ", known));
            }
        }
        if (waiverYears < 1) {
            throw wrongUse("wrong-waiver-years", waiverYears);
        }
        AssessmentOptions options = AssessmentOptions.asOf(date)
                .withRegimes(regimes)
                .withTolerance(tolerance())
                .withWaiverYears(waiverYears);
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            boolean exists = huisnorm.rulebook().interpretations().stream()
                    .filter(question -> question.id().equals(reading.getKey()))
                    .flatMap(question -> question.readings().stream())
                    .anyMatch(one -> one.id().equals(reading.getValue()));
            if (!exists) {
                throw wrongUse("unknown-reading", reading.getKey() + "=" + reading.getValue(), readings(huisnorm));
            }
            options = options.withReading(reading.getKey(), reading.getValue());
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

    private static String readings(Huisnorm huisnorm) {
        Set<String> all = new LinkedHashSet<>();
        huisnorm.rulebook()
                .interpretations()
                .forEach(question ->
                        question.readings().forEach(reading -> all.add(question.id() + "=" + reading.id())));
        return String.join(", ", all);
    }

    /** A mistake on the command line, in the language of its texts. */
    public ParameterException wrongUse(String key, Object... arguments) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), text(key, arguments));
    }

    /** A text of the command line. */
    public String text(String key, Object... arguments) {
        return Texts.format(texts(), key, arguments);
    }

    private ResourceBundle texts() {
        return Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
    }
}
