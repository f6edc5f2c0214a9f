package nl.huisnorm.proofs.fuzz;

import static nl.huisnorm.proofs.fuzz.Given.HUISNORM;
import static nl.huisnorm.proofs.fuzz.Given.OPTIONS;
import static nl.huisnorm.proofs.fuzz.Invariants.clean;
import static nl.huisnorm.proofs.fuzz.Invariants.holds;
import static nl.huisnorm.proofs.fuzz.Invariants.same;
import static nl.huisnorm.proofs.fuzz.Invariants.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerReader;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.stock.CsvRecord;
import nl.huisnorm.checker.stock.CsvStock;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.DateReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.FileConverter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;

/** Readers of the library: what they refuse is told, what they take is written and read back as the same, and can be judged. */
final class Readers {

    private static final FacilityDocument HOUSE = Given.facility("huis.yaml", Given.HOUSE);
    private static final List<Question> QUESTIONS = HUISNORM.questions(HOUSE.facility(), OPTIONS);

    /** The last part of the name of a file. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]+)\\.(?:yaml|json)$");

    private static final Map<String, byte[]> BUNDLED = Map.of(
            "aardbeienteler-dorpsstraat.yaml", Given.bundled("plans/aardbeienteler-dorpsstraat.yaml"),
            "woning-dorpsstraat.yaml", Given.bundled("facilities/woning-dorpsstraat.yaml"),
            // a smaller one in its place
            "distributiecentrum-de-hoef.yaml", Given.bundled("plans/aardbeienteler-dorpsstraat.yaml"),
            "voorbeeldgemeente-2026.yaml", Given.bundled("profiles/voorbeeldgemeente-2026.yaml"));

    private Readers() {}

    /** What a plan or an application names: what is bundled, or else a house of that name. */
    private static byte[] named(String path) throws NoSuchFileException {
        Matcher name = NAME.matcher(path);
        if (!name.find()) {
            throw new NoSuchFileException(path);
        }
        byte[] bundled = BUNDLED.get(name.group());
        return bundled == null
                ? Given.HOUSE.replace("id: huis", "id: " + name.group(1)).getBytes(StandardCharsets.UTF_8)
                : bundled.clone();
    }

    static void facility(byte[] data) {
        try {
            FacilityDocument read = FacilityReader.read("huis.yaml", data);
            comesBack(read.facility());
            judged(read.facility());
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    /** What was read is the same once it was written and read again, in both forms. */
    static void comesBack(Facility facility) {
        byte[] json = Given.written(facility, FacilityWriter.Format.JSON);
        byte[] yaml = Given.written(facility, FacilityWriter.Format.YAML);
        try {
            for (byte[] form : List.of(json, yaml)) {
                Facility again = FacilityReader.read("huis", form).facility();
                same(facility, again, "read, written and read again");
                holds(Arrays.equals(json, Given.written(again, FacilityWriter.Format.JSON)), "other bytes");
            }
        } catch (UnreadableInputException e) {
            throw new AssertionError("written, and cannot be read", e);
        }
    }

    /** What can be read can be judged. */
    private static void judged(Facility facility) {
        Assessment assessment = HUISNORM.assess(facility, OPTIONS);
        holds(!assessment.findings().isEmpty(), "no answers");
        assessment.findings().forEach(finding -> clean(finding.message(Messages.DUTCH)));
    }

    /** Plans, applications and facilities: their content tells which they are. */
    static void input(byte[] data) {
        InputReader.texts("plan.yaml", data);
        try {
            InputDocument document = InputReader.read("plan.yaml", data, Readers::named);
            if (document instanceof FacilityDocument facility) {
                judged(facility.facility());
            } else if (document instanceof PlanDocument plan) {
                HUISNORM.assess(plan.plan(), plan.facilities(), OPTIONS);
                holds(InputReader.problems(plan.plan()).isEmpty(), "read, and cannot be");
            } else if (document instanceof ApplicationDocument application) {
                ApplicationInput.of(application, HUISNORM).assess(HUISNORM, OPTIONS);
            }
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    /** A facility in JSON on each line: each is told of once, in order. */
    static void lines(byte[] data) {
        try (FacilityStock stock = FacilityStock.lines("lijst.ndjson", new ByteArrayInputStream(data))) {
            int line = 0;
            while (stock.hasNext()) {
                StockItem item = stock.next();
                holds(item.line() >= line, "out of order");
                line = item.line();
                holds((item.facility() == null) == !item.problems().isEmpty(), "neither a facility nor a word");
                told(item.problems());
                if (item.facility() != null) {
                    comesBack(item.facility());
                }
            }
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    /** A table with a facility on each row. */
    static void csv(byte[] data) {
        try (CsvStock stock = CsvStock.open("lijst.csv", new ByteArrayInputStream(data))) {
            while (stock.hasNext()) {
                CsvRecord row = stock.nextRecord();
                told(row.item().problems());
                FacilityDocument document = row.document();
                holds((document == null) == !row.item().problems().isEmpty(), "neither a facility nor a word");
                if (document != null) {
                    comesBack(document.facility());
                    judged(document.facility());
                }
            }
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    static void waivers(byte[] data) {
        try {
            List<Waiver> waivers = WaiverReader.read("ontheffing.yaml", data);
            holds(WaiverReader.problems(waivers).isEmpty(), "read, and cannot be");
            HUISNORM.assess(HOUSE.facility(), OPTIONS.withWaivers(waivers));
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    static void inspection(byte[] data) {
        try {
            InspectionDetailsDocument read = InspectionDetailsDocument.read("bezoek.yaml", data);
            read.requireKnown(List.of("1-d076c30344c0754c1f93"), HUISNORM.rulebook());
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    static void scenario(byte[] data) {
        try {
            Scenario scenario = ScenarioReader.read("scenario.yaml", data, HUISNORM.rulebook());
            HUISNORM.withScenario(scenario).assess(HOUSE.facility(), OPTIONS);
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    /** A municipality's own numbers and norms: a user's way into the rulebook. */
    static void profile(byte[] data) {
        try {
            Profile profile = ProfileReader.read("profiel.yaml", data, HUISNORM.rulebook());
            Huisnorm own = HUISNORM.withProfile(profile);
            own.assess(HOUSE.facility(), OPTIONS).findings().forEach(finding -> clean(finding.message(Messages.DUTCH)));
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    static void costs(byte[] data) {
        try {
            CostModel costs = CostModelReader.read("gewichten.yaml", data);
            holds(CostModelReader.problems(costs).isEmpty(), "read, and cannot be");
        } catch (UnreadableInputException e) {
            told(e);
        }
    }

    /** Reports in JSON, in full and compact. */
    static void report(byte[] data) {
        ReportReader.isReport("verslag.json", data);
        try {
            ReportReader.read("verslag.json", data);
        } catch (UnreadableInputException e) {
            told(e);
            return;
        }
        try {
            ReportReader.read("verslag.json", ReportReader.inFull("verslag.json", data));
        } catch (UnreadableInputException e) {
            throw new AssertionError("a report, and none in full", e);
        }
    }

    /** YAML as JSON and the other way round: the second time nothing changes any more. */
    static void conversion(byte[] data) {
        for (FacilityWriter.Format form : FacilityWriter.Format.values()) {
            byte[] once;
            try {
                once = converted(data, form);
            } catch (UnreadableInputException e) {
                told(e);
                continue;
            }
            try {
                holds(Arrays.equals(once, converted(once, form)), "other bytes the second time");
            } catch (UnreadableInputException e) {
                throw new AssertionError("written, and cannot be read", e);
            }
        }
    }

    private static byte[] converted(byte[] data, FacilityWriter.Format form) throws UnreadableInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FileConverter.convert("x", data, form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What somebody types for an answer, to each question about a house, and for a day. */
    static void answers(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        if (typed.isBlank()) {
            return;
        }
        for (Question question : QUESTIONS) {
            try {
                Object answer = AnswerReader.read(question, typed);
                if (!(answer instanceof Boolean)) {
                    comesBack(question.answeredIn(HOUSE.facility(), answer));
                }
            } catch (InvalidAnswerException e) {
                clean(e.message(Messages.DUTCH));
                clean(e.message(Locale.ENGLISH));
            }
        }
        try {
            DateReader.read("dag", typed);
        } catch (UnreadableInputException e) {
            told(e);
        }
    }
}
