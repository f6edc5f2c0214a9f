package nl.huisnorm.benchmarks.loops;

import static nl.huisnorm.benchmarks.subset.Three.and;

import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Shares;
import nl.huisnorm.facility.Management;
import nl.huisnorm.input.Pointer;

/** The norms on a facility as a whole. */
final class Wholes {

    private static final Pointer MANAGEMENT = Pointer.ROOT.field("management");
    private static final String OWNER = "management";

    private Wholes() {}

    static void judge(Facts.OfFacility fact, Answers answers, boolean evidence) {
        Management management = fact.management();
        Subject subject = fact.subject();
        answers.met(
                Check.RESIDENTS_LISTED,
                subject,
                and(management.residentListKept(), management.residentListUpToDate(), management.residentListOnSite()),
                null,
                null,
                trail(evidence, List.of())
                        .and(OWNER, MANAGEMENT, "residentListKept", management.residentListKept())
                        .and(OWNER, MANAGEMENT, "residentListUpToDate", management.residentListUpToDate())
                        .and(OWNER, MANAGEMENT, "residentListOnSite", management.residentListOnSite())
                        .facts());
        answers.met(
                Check.RESIDENTS_REGISTERED,
                subject,
                Shares.same(fact.residents(), management.registeredResidents()),
                fact.residents().number(),
                Shares.number(management.registeredResidents()),
                trail(evidence, fact.residentsFrom())
                        .and(OWNER, MANAGEMENT, "registeredResidents", management.registeredResidents())
                        .facts());
        answers.met(
                Check.BEDS_PERMITTED,
                subject,
                Shares.noMore(fact.beds(), management.permittedBeds()),
                fact.beds().number(),
                Shares.number(management.permittedBeds()),
                trail(evidence, fact.bedsFrom())
                        .and(OWNER, MANAGEMENT, "permittedBeds", management.permittedBeds())
                        .facts());
        answers.met(
                Check.MANAGER_NAMED,
                subject,
                management.managerNamed(),
                null,
                null,
                trail(evidence, List.of())
                        .and(OWNER, MANAGEMENT, "managerNamed", management.managerNamed())
                        .facts());
        answers.met(
                Check.REACHABLE_ALWAYS,
                subject,
                management.reachableDayAndNight(),
                null,
                null,
                trail(evidence, List.of())
                        .and(OWNER, MANAGEMENT, "reachableDayAndNight", management.reachableDayAndNight())
                        .facts());
        answers.met(
                Check.SHEET_POSTED,
                subject,
                and(
                        and(management.sheetPosted(), management.sheetAddress(), management.sheetBeds()),
                        management.sheetDutchAndEnglish(),
                        management.sheetQrCodes()),
                null,
                null,
                trail(evidence, List.of())
                        .and(OWNER, MANAGEMENT, "sheetPosted", management.sheetPosted())
                        .and(OWNER, MANAGEMENT, "sheetAddress", management.sheetAddress())
                        .and(OWNER, MANAGEMENT, "sheetBeds", management.sheetBeds())
                        .and(OWNER, MANAGEMENT, "sheetDutchAndEnglish", management.sheetDutchAndEnglish())
                        .and(OWNER, MANAGEMENT, "sheetQrCodes", management.sheetQrCodes())
                        .facts());
        answers.met(
                Check.CARD_POSTED,
                subject,
                and(management.informationCardPosted(), management.informationInOwnLanguage()),
                null,
                null,
                trail(evidence, List.of())
                        .and(OWNER, MANAGEMENT, "informationCardPosted", management.informationCardPosted())
                        .and(OWNER, MANAGEMENT, "informationInOwnLanguage", management.informationInOwnLanguage())
                        .facts());
    }

    private static Trail trail(boolean evidence, List<Evidence> before) {
        return evidence ? Trail.after(before) : Trail.NONE;
    }
}
