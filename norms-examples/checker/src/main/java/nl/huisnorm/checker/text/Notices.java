package nl.huisnorm.checker.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.input.Problem;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;

/** What who reads a file must know of it and what does not stop it from being read. */
public final class Notices {

    private Notices() {}

    /** Those of a file and of the facilities that it names, each once. */
    public static List<Problem> of(InputDocument document) {
        return all(document).distinct().toList();
    }

    private static Stream<Problem> all(InputDocument document) {
        if (document instanceof FacilityDocument facility) {
            return facility.notices().stream();
        }
        if (document instanceof PlanDocument plan) {
            return plan.facilityDocuments().values().stream()
                    .sorted(Comparator.comparing(FacilityDocument::key))
                    .flatMap(Notices::all);
        }
        if (document instanceof ApplicationDocument application) {
            PlanDocument plan = application.plan();
            return Stream.concat(all(application.facility()), plan == null ? Stream.empty() : all(plan));
        }
        return Stream.empty();
    }

    /** One as a line of its own. */
    public static String line(Problem notice, Locale locale) {
        return "! " + notice.line(locale);
    }
}
