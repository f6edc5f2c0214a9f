package nl.huisnorm.permitservice.judging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/** What an input consists of, for answers that are about facilities and plans alone. */
final class Inputs {

    private Inputs() {}

    /** The facilities: itself, that of an application, those of a plan. */
    static List<FacilityDocument> facilities(InputDocument document) {
        List<FacilityDocument> all = new ArrayList<>();
        if (document instanceof FacilityDocument facility) {
            all.add(facility);
        } else if (document instanceof ApplicationDocument application) {
            all.add(application.facility());
        } else {
            all.addAll(new TreeMap<>(((PlanDocument) document).facilityDocuments()).values());
        }
        return all;
    }

    /** The plan: itself, or that of an application; none where there is none. */
    static @Nullable PlanDocument plan(InputDocument document) {
        if (document instanceof PlanDocument plan) {
            return plan;
        }
        return document instanceof ApplicationDocument application ? application.plan() : null;
    }

    /** The ids of all that an input is about: its own first, then the plan and the facilities in it, each once. */
    static List<String> subjects(String own, InputDocument document) {
        Set<String> subjects = new LinkedHashSet<>();
        subjects.add(own);
        facilities(document).forEach(one -> subjects.add(one.facility().id()));
        PlanDocument plan = plan(document);
        if (plan != null) {
            subjects.add(plan.plan().id());
            facilities(plan).forEach(one -> subjects.add(one.facility().id()));
        }
        return List.copyOf(subjects);
    }

    /** What an input is judged with: an application may name a profile itself. */
    static Huisnorm lawOf(InputDocument document, Huisnorm huisnorm) throws UnreadableInputException {
        return document instanceof ApplicationDocument application
                ? ApplicationInput.of(application, huisnorm).lawOf(huisnorm)
                : huisnorm;
    }
}
