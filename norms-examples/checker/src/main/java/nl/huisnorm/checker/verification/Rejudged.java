package nl.huisnorm.checker.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.assessment.Plans;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the rulebook says today of the inputs of a report.
 *
 * @param law what was judged by
 * @param report the report as it would be
 * @param assessments what it says of each input of the report that was held against it, in the order of that one; null where the input
 *     is not here
 */
record Rejudged(ReportLaw law, ReportTree report, List<@Nullable JsonNode> assessments) {

    private static final String APPLICATION = "application";

    /** The inputs of a report by their places in it. */
    private static final class Inputs {
        private final Map<Integer, FacilityDocument> facilities = new LinkedHashMap<>();
        private final Map<Integer, PlanDocument> plans = new LinkedHashMap<>();
        private final Map<Integer, ApplicationDocument> applications = new LinkedHashMap<>();

        static Inputs of(ReportTree report, GivenFiles given) {
            Inputs inputs = new Inputs();
            List<JsonNode> all = report.assessments();
            int i = 0;
            while (i < all.size()) {
                JsonNode assessment = all.get(i);
                Optional<InputDocument> input = given.input(
                        kind(assessment),
                        ReportTree.text(assessment, "subject", "id"),
                        ReportTree.text(assessment, "input", "sha256"));
                input.ifPresent(inputs.at(i));
                i++;
                if (kind(assessment).equals(APPLICATION)) {
                    i = inputs.behind(input.orElse(null), all, i);
                }
            }
            return inputs;
        }

        private Consumer<InputDocument> at(int place) {
            return input -> {
                if (input instanceof FacilityDocument facility) {
                    facilities.put(place, facility);
                } else if (input instanceof PlanDocument plan) {
                    plans.put(place, plan);
                } else {
                    applications.put(place, (ApplicationDocument) input);
                }
            };
        }

        /** Where the next input begins: what is told of the facility and the plan of an application follows it. */
        private int behind(@Nullable InputDocument application, List<JsonNode> all, int from) {
            int next = from;
            if (next < all.size() && kind(all.get(next)).equals("facility")) {
                next++;
            }
            boolean hasPlan = application instanceof ApplicationDocument read && read.plan() != null;
            if (hasPlan && next < all.size() && kind(all.get(next)).equals("plan")) {
                next++;
            }
            return next;
        }
    }

    private static String kind(JsonNode assessment) {
        return ReportTree.text(assessment, "subject", "kind");
    }

    /** Judges again. */
    static Rejudged of(ReportTree report, GivenFiles given) throws UnreadableInputException, IOException {
        Inputs inputs = Inputs.of(report, given);
        ReportLaw law = ReportLaw.of(report, ownProfiles(report, inputs), given);
        Huisnorm huisnorm = law.huisnorm();
        List<Integer> places = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = new ReportWriter(
                out,
                law.form(),
                "huisnorm",
                ProgramVersion.number(),
                huisnorm.rulebook().version(),
                huisnorm.rulebook().digest())) {
            for (Map.Entry<Integer, FacilityDocument> facility : inputs.facilities.entrySet()) {
                facility(facility.getValue(), law, writer);
                places.add(facility.getKey());
            }
            Plans plans = new Plans();
            for (PlanDocument plan : inputs.plans.values()) {
                plans.add(plan);
            }
            for (ApplicationDocument application : inputs.applications.values()) {
                plans.add(application);
            }
            for (Map.Entry<Integer, ApplicationDocument> application : inputs.applications.entrySet()) {
                int parts = application(application.getValue(), plans, law, writer);
                for (int i = 0; i < parts; i++) {
                    places.add(application.getKey() + i);
                }
            }
            Map<PlanDocument, SettlementAssessment> judged = plans.judge(huisnorm, law.options());
            for (Map.Entry<Integer, PlanDocument> plan : inputs.plans.entrySet()) {
                writer.add(plan.getValue(), Objects.requireNonNull(judged.get(plan.getValue())));
                places.add(plan.getKey());
            }
        }
        ReportTree again = ReportTree.read("huisnorm", out.toByteArray());
        return new Rejudged(law, again, placed(report, again, places));
    }

    private static List<@Nullable JsonNode> placed(ReportTree report, ReportTree again, List<Integer> places) {
        List<@Nullable JsonNode> all = new ArrayList<>();
        for (int i = 0; i < report.assessments().size(); i++) {
            int at = places.indexOf(i);
            all.add(at < 0 ? null : again.assessments().get(at));
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

    private static void facility(FacilityDocument facility, ReportLaw law, ReportWriter writer)
            throws UnreadableInputException, IOException {
        try {
            Huisnorm huisnorm = law.huisnorm();
            writer.add(facility, huisnorm.assess(facility.facility(), law.options()), huisnorm.rulebook());
        } catch (UnsoundInputException e) {
            throw Unsound.in(facility, e);
        }
    }

    private static int application(ApplicationDocument application, Plans plans, ReportLaw law, ReportWriter writer)
            throws UnreadableInputException, IOException {
        try {
            AssessmentOptions options = law.options();
            ApplicationAssessment assessment = plans.judge(application, law.huisnorm(), options);
            writer.add(application, assessment);
            return application.plan() != null && assessment.plan() != null ? 3 : 2;
        } catch (UnsoundInputException e) {
            throw Unsound.in(application, e);
        }
    }
}
