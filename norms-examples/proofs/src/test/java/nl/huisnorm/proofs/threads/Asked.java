package nl.huisnorm.proofs.threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.write.CapacityWriter;
import nl.huisnorm.io.write.ExplanationWriter;
import nl.huisnorm.io.write.QuestionsWriter;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.io.write.TimelineWriter;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.text.Messages;

/**
 * Asks by number: a number always asks the same, of a file, for a day, with regimes, readings, a profile, a scenario and a tolerance or
 * without, and in a language. What comes out is the digest of the bytes of the answer. It is public and speaks in types of the JDK so
 * that a class loader of its own can have it, in which nothing of the library was asked before.
 */
public final class Asked implements IntFunction<String> {

    private static final Path FILES = Path.of("../files");

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2027, 1, 1));

    /** The first of some years of which any day may be asked. */
    private static final LocalDate EARLY = LocalDate.of(2018, 1, 1);

    private static final int YEARS = 11;

    /** Of so many questions one is of each kind that takes longer than a report. */
    private static final int KINDS = 40;

    private final Huisnorm huisnorm;

    /**
     * Asks a library that was asked nothing before.
     *
     * @param lawsKept how many laws of a day it keeps
     */
    public Asked(int lawsKept) {
        huisnorm = Huisnorm.bundled(lawsKept);
    }

    @Override
    public String apply(int number) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new One(new Random(number)).answer(out);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableInputException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> in(String folder) throws IOException {
        try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** One question, drawn. */
    private final class One {

        private final Random random;
        private final Locale language;

        One(Random random) {
            this.random = random;
            this.language = random.nextBoolean() ? Messages.DUTCH : Locale.ENGLISH;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private boolean in(int times) {
            return random.nextInt(times) == 0;
        }

        private LocalDate day() {
            return in(5) ? EARLY.plusDays(random.nextInt(YEARS * 365)) : one(DAYS);
        }

        private AssessmentOptions options() {
            AssessmentOptions options = AssessmentOptions.asOf(day());
            if (in(3)) {
                List<String> regimes = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Regime regime = one(huisnorm.rulebook().regimes());
                    regimes.add(regime.id());
                }
                options = options.withRegimes(regimes);
            }
            if (in(4)) {
                Interpretation open = one(huisnorm.rulebook().interpretations());
                options = options.withReading(open.id(), one(open.readings()).id());
            }
            return in(6) ? options.withTolerance(Tolerance.ofPercent("2")) : options;
        }

        void answer(ByteArrayOutputStream out) throws IOException, UnreadableInputException {
            Path file = one(Asked.in("facilities"));
            switch (random.nextInt(KINDS)) {
                case 0 -> questions(out, file);
                case 1 -> capacity(out, file);
                case 2 -> explanation(out, file);
                case 3 -> timeline(out, file);
                case 4 -> plan(out);
                case 5, 6, 7 -> mistakes(out, file);
                default -> report(out, file);
            }
        }

        /** A report by the law as it is, or as it is where a profile holds, or as it would be. */
        private void report(ByteArrayOutputStream out, Path file) throws IOException, UnreadableInputException {
            Facility facility = FacilityReader.read(file).facility();
            Huisnorm asked = huisnorm;
            if (in(2)) {
                Profile profile = one(huisnorm.rulebook().profiles());
                asked = asked.withProfile(profile);
                facility = in(2) ? facility.withMunicipality(profile.code()) : facility;
            }
            if (in(4)) {
                Path scenario = one(Asked.in("scenarios"));
                asked = asked.withScenario(ScenarioReader.read(scenario, asked.rulebook()));
            }
            Assessment assessment = asked.assess(facility, options());
            ReportShape shape = ReportShape.in(language);
            ReportWriter.write(out, in(2) ? shape.inCompactForm() : shape, "proof", "1", facility, assessment);
        }

        private void questions(ByteArrayOutputStream out, Path file) throws IOException, UnreadableInputException {
            FacilityDocument document = FacilityReader.read(file);
            AssessmentOptions options = options();
            try (QuestionsWriter writer = new QuestionsWriter(out, language, huisnorm.rulebook(), options)) {
                writer.add(
                        document,
                        huisnorm.assess(document.facility(), options),
                        huisnorm.questions(document.facility(), options));
            }
        }

        private void capacity(ByteArrayOutputStream out, Path file) throws IOException, UnreadableInputException {
            FacilityDocument document = FacilityReader.read(file);
            AssessmentOptions options = options();
            try (CapacityWriter writer = new CapacityWriter(out, language, huisnorm.rulebook(), options)) {
                writer.add(document, huisnorm.capacity(document.facility(), options));
            }
        }

        private void explanation(ByteArrayOutputStream out, Path file) throws IOException, UnreadableInputException {
            FacilityDocument document = FacilityReader.read(file);
            AssessmentOptions options = options();
            Assessment assessment = huisnorm.assess(document.facility(), options);
            if (assessment.findings().isEmpty()) {
                return;
            }
            String norm = one(assessment.findings()).norm().id();
            try (ExplanationWriter writer = new ExplanationWriter(out, language, huisnorm.rulebook(), options)) {
                for (Explanation one : huisnorm.explain(document.facility(), norm, options)) {
                    writer.add(document, one);
                }
            }
        }

        private void timeline(ByteArrayOutputStream out, Path file) throws IOException, UnreadableInputException {
            FacilityDocument document = FacilityReader.read(file);
            LocalDate first = day();
            LocalDate last = first.plusDays(40);
            try (TimelineWriter writer = new TimelineWriter(out, language, huisnorm.rulebook(), first, last)) {
                writer.add(document, huisnorm.timeline(document.facility(), first, last, options()));
            }
        }

        private void plan(ByteArrayOutputStream out) throws IOException, UnreadableInputException {
            PlanDocument document = InputReader.readPlan(FILES.resolve("plans/kwekerij-zonneland.yaml"), FILES);
            huisnorm.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(one(DAYS)))
                    .assessment()
                    .findings()
                    .forEach(finding -> out.writeBytes(
                            (finding.outcome() + finding.message(language)).getBytes(StandardCharsets.UTF_8)));
        }

        /** A file in which fields are called as people call them: what was meant is told in words. */
        private void mistakes(ByteArrayOutputStream out, Path file) throws IOException {
            String text = Files.readString(file)
                    .replace("area", one(List.of("oppervlakte", "areaa")))
                    .replace("toilets", "toiletten")
                    .replace("bedroom", one(List.of("slaapkamer", "bed-room")));
            try {
                FacilityReader.read(file.toString(), text.getBytes(StandardCharsets.UTF_8));
            } catch (UnreadableInputException e) {
                for (Problem problem : e.problems()) {
                    out.writeBytes(problem.line(language).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
