package nl.huisnorm.checker.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.assessment.AskedOfPlans;
import nl.huisnorm.checker.assessment.JudgedApplication;
import nl.huisnorm.checker.assessment.Plans;
import nl.huisnorm.checker.assessment.Report;
import nl.huisnorm.checker.assessment.ReportAgain;
import nl.huisnorm.checker.assessment.ReportFormat;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.report.Chapters;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the rulebook says today of the inputs of a report, in the same form.
 *
 * @param law what was judged by
 * @param report the report as it would be
 * @param assessments what it says of each input of the report that was held against it, in the order of that one; null where the input
 *     is not here
 * @param inputs those inputs; null where they are not here
 * @param unread what cannot be read of what the report says was not judged, in its order; null where nothing is known of it
 */
record Rejudged(
        ReportLaw law,
        ReportTree report,
        List<@Nullable JsonNode> assessments,
        List<GivenFiles.@Nullable Given> inputs,
        List<GivenFiles.@Nullable Unread> unread) {

    private static final String APPLICATION = "application";

    /** The same where something is missed. */
    Rejudged without(ReportLaw.NotHere one) {
        List<ReportLaw.NotHere> all = new ArrayList<>(law.notHere());
        all.add(one);
        ReportLaw other = new ReportLaw(law.huisnorm(), law.options(), law.form(), all);
        return new Rejudged(other, report, assessments, inputs, unread);
    }

    /** The same with another report; each input has the place in it that it had. */
    Rejudged withReport(ReportTree other) {
        List<@Nullable JsonNode> moved = new ArrayList<>();
        for (JsonNode one : assessments) {
            int at = one == null ? -1 : report.assessments().indexOf(one);
            moved.add(at < 0 ? null : other.assessments().get(at));
        }
        return new Rejudged(law, other, moved, inputs, unread);
    }

    /** The inputs of a report by their places in it. */
    private static final class Inputs {
        private final Map<Integer, GivenFiles.Given> given = new LinkedHashMap<>();
        private final Map<Integer, FacilityDocument> facilities = new LinkedHashMap<>();
        private final Map<Integer, PlanDocument> plans = new LinkedHashMap<>();
        private final Map<Integer, ApplicationDocument> applications = new LinkedHashMap<>();

        /** How many of the report are about an application: itself, and what follows it of its facility and its plan. */
        private final Map<Integer, Integer> parts = new LinkedHashMap<>();

        /** How many were given to be judged: what is told of an application's facility and plan is no more of them. */
        private int number;

        static Inputs of(ReportTree report, GivenFiles given) {
            Inputs inputs = new Inputs();
            List<JsonNode> all = report.assessments();
            int i = 0;
            while (i < all.size()) {
                JsonNode assessment = all.get(i);
                int place = i;
                inputs.number++;
                Optional<GivenFiles.Given> input = given.input(assessment);
                input.ifPresent(one -> inputs.put(place, one, assessment));
                i++;
                if (kind(assessment).equals(APPLICATION)) {
                    i = inputs.behind(place, all);
                }
            }
            return inputs;
        }

        private void put(int place, GivenFiles.Given one, JsonNode told) {
            given.put(place, one);
            InputDocument input = Renamed.document(one.document(), told);
            if (input instanceof FacilityDocument facility) {
                facilities.put(place, facility);
            } else if (input instanceof PlanDocument plan) {
                plans.put(place, plan);
            } else {
                applications.put(place, (ApplicationDocument) input);
            }
        }

        /** Where the next input begins: what is told of the facility and the plan of an application follows it. */
        private int behind(int place, List<JsonNode> all) {
            ApplicationDocument read = applications.get(place);
            int next = place + 1;
            if (next < all.size() && kind(all.get(next)).equals("facility")) {
                next++;
            }
            if (read != null && read.plan() != null && next < all.size() && isOf(read.plan(), all.get(next))) {
                next++;
            }
            parts.put(place, next - place);
            return next;
        }

        private static boolean isOf(PlanDocument plan, JsonNode told) {
            return kind(told).equals("plan")
                    && ReportTree.text(told, "subject", "id").equals(plan.plan().id());
        }
    }

    private static String kind(JsonNode assessment) {
        return ReportTree.text(assessment, "subject", "kind");
    }

    /** Judges again. */
    static Rejudged of(Told told, GivenFiles given) throws UnreadableInputException, IOException {
        ReportTree report = told.tree();
        Inputs inputs = Inputs.of(report, given);
        ReportLaw law = ReportLaw.of(report, ownProfiles(report, inputs), given);
        List<GivenFiles.@Nullable Unread> unread = new ArrayList<>();
        report.unreadable().forEach(one -> unread.add(given.unread(one).orElse(null)));
        List<Integer> places = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            String added = ReportTree.text(report.root(), "inspection", "sha256");
            new ReportAgain(
                            told.format(),
                            law.form(),
                            law.huisnorm(),
                            law.options(),
                            given.details(added).orElse(null))
                    .write(
                            out,
                            inputs.number + report.unreadable().size(),
                            (to, line) ->
                                    new Filling(report, inputs, law, told.format(), to, line, places).all(unread));
        } catch (Refused e) {
            throw e.why;
        }
        ReportTree again = Told.again(told.format(), out.toByteArray());
        return new Rejudged(law, again, placed(report, again, places), placed(report, inputs.given), unread);
    }

    /** What stops a report that is being written. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient UnreadableInputException why;

        Refused(UnreadableInputException why) {
            super(why);
            this.why = why;
        }
    }

    /** Adds inputs to a report, each kind in turn, as they are when they are judged together. */
    private record Filling(
            ReportTree told,
            Inputs inputs,
            ReportLaw law,
            ReportFormat format,
            Report to,
            ReportAgain.AtLine line,
            List<Integer> places) {

        void all(List<GivenFiles.@Nullable Unread> unread) throws IOException {
            try {
                judged();
            } catch (UnreadableInputException e) {
                throw new Refused(e);
            }
            for (int i = 0; i < unread.size(); i++) {
                GivenFiles.Unread one = unread.get(i);
                if (one != null) {
                    JsonNode was = told.unreadable().get(i);
                    line.is(was.path("line").asInt(0));
                    to.add(renamed(one.why(), ReportTree.text(was, "input", "file")));
                }
            }
        }

        private static UnreadableInputException renamed(UnreadableInputException why, String file) {
            return new UnreadableInputException(why.problems().stream()
                    .map(one -> new Problem(file, one.position(), one.pointer(), one.code(), one.arguments()))
                    .toList());
        }

        private void judged() throws UnreadableInputException, IOException {
            Huisnorm huisnorm = law.huisnorm();
            for (Map.Entry<Integer, FacilityDocument> facility : inputs.facilities.entrySet()) {
                int place = facility.getKey();
                line.is(told.assessments().get(place).path("line").asInt(0));
                facility(facility.getValue(), told.assessments().get(place));
                places.add(place);
            }
            line.is(0);
            Plans plans = new Plans();
            for (PlanDocument plan : inputs.plans.values()) {
                plans.add(plan);
            }
            for (ApplicationDocument application : inputs.applications.values()) {
                plans.add(application);
            }
            for (Map.Entry<Integer, ApplicationDocument> application : inputs.applications.entrySet()) {
                application(application.getKey(), application.getValue(), plans);
            }
            Map<PlanDocument, SettlementAssessment> judged = plans.judge(huisnorm, law.options());
            for (Map.Entry<Integer, PlanDocument> plan : inputs.plans.entrySet()) {
                to.add(asked(plan.getKey(), 0)
                        .of(plan.getValue(), Objects.requireNonNull(judged.get(plan.getValue()))));
                places.add(plan.getKey());
            }
        }

        private void facility(FacilityDocument document, JsonNode was) throws UnreadableInputException, IOException {
            try {
                Huisnorm huisnorm = law.huisnorm();
                Assessment assessment = huisnorm.assess(document.facility(), law.options());
                List<String> also = lookedFor(was);
                List<Question> questions = also.contains(ReportBasis.QUESTIONS)
                        ? huisnorm.questions(document.facility(), law.options())
                        : List.of();
                to.add(new ReportMaker.Judged(
                        document,
                        assessment,
                        questions,
                        also.contains(ReportBasis.REMEDIES)
                                ? huisnorm.remedies(document.facility(), law.options())
                                : null,
                        Chapters.NONE,
                        also.contains(ReportBasis.ENDINGS)
                                ? Endings.of(document.facility(), assessment, huisnorm, law.options())
                                : null,
                        null));
            } catch (UnsoundInputException e) {
                throw Unsound.in(document, e);
            }
        }

        /** Asks of plans and of the facilities of applications what was asked of them for the report: of so many that follow a place. */
        private AskedOfPlans asked(int place, int more) {
            boolean ofPlans = false;
            boolean ofFacilities = false;
            boolean endings = false;
            for (int i = place; i <= place + more; i++) {
                JsonNode was = told.assessments().get(i);
                boolean asked = lookedFor(was).contains(ReportBasis.QUESTIONS);
                endings |= lookedFor(was).contains(ReportBasis.ENDINGS);
                ofPlans |= asked && kind(was).equals("plan");
                ofFacilities |= asked && kind(was).equals("facility");
            }
            return new AskedOfPlans(law.huisnorm(), law.options(), ofPlans, ofFacilities, endings);
        }

        private static List<String> lookedFor(JsonNode was) {
            List<String> also = new ArrayList<>();
            was.path("lookedFor").forEach(one -> also.add(one.asString("")));
            if (was.has(ReportBasis.ENDINGS)) {
                also.add(ReportBasis.ENDINGS);
            }
            return also;
        }

        private void application(int place, ApplicationDocument application, Plans plans)
                throws UnreadableInputException, IOException {
            try {
                ApplicationAssessment assessment = plans.judge(application, law.huisnorm(), law.options());
                int parts = inputs.parts.getOrDefault(place, 1);
                JudgedApplication judged = asked(place, parts - 1).of(application, assessment);
                to.add(judged);
                if (format == ReportFormat.ndjson) {
                    lines(judged.judged(), parts, place);
                }
                for (int i = 0; i < parts; i++) {
                    places.add(place + i);
                }
            } catch (UnsoundInputException e) {
                throw Unsound.in(application, e);
            }
        }

        /** The facility and the plan of an application have lines of their own where they were not told of before. */
        private void lines(List<ReportMaker.Judged> judged, int parts, int place) throws IOException {
            for (int i = 1; i < parts; i++) {
                boolean isFacility = kind(told.assessments().get(place + i)).equals("facility");
                if (isFacility || judged.size() > 2) {
                    to.add(judged.get(isFacility ? 1 : 2));
                }
            }
        }
    }

    private static List<@Nullable JsonNode> placed(ReportTree report, ReportTree again, List<Integer> places) {
        List<@Nullable JsonNode> all = new ArrayList<>();
        for (int i = 0; i < report.assessments().size(); i++) {
            int at = places.indexOf(i);
            all.add(
                    at < 0 || at >= again.assessments().size()
                            ? null
                            : again.assessments().get(at));
        }
        return all;
    }

    private static List<GivenFiles.@Nullable Given> placed(ReportTree report, Map<Integer, GivenFiles.Given> given) {
        List<GivenFiles.@Nullable Given> all = new ArrayList<>();
        for (int i = 0; i < report.assessments().size(); i++) {
            all.add(given.get(i));
        }
        return all;
    }

    /** Whether all that was judged by a profile are applications that name it themselves. */
    private static boolean ownProfiles(ReportTree report, Inputs inputs) throws UnreadableInputException {
        if (!inputs.facilities.isEmpty() || !inputs.plans.isEmpty()) {
            return false;
        }
        for (Map.Entry<Integer, ApplicationDocument> application : inputs.applications.entrySet()) {
            String id = ReportTree.text(report.assessments().get(application.getKey()), "profile", "id");
            Optional<Profile> own =
                    application.getValue().profile(Huisnorm.bundled().rulebook());
            if (own.isEmpty() || !own.get().id().equals(id)) {
                return false;
            }
        }
        return true;
    }
}
