package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** An honest house, and what is told of it once one thing in it is changed. */
final class HonestHouse {

    static final Huisnorm HUISNORM = Huisnorm.bundled();
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** An honest house. A lie changes one thing in it, and so does its honest neighbour. */
    static final String TEXT = """
            id: beek-3
            municipality: GM0847
            operator: {housingAssociation: false, employmentAgency: true}
            location: {zone: village}
            buildings:
              - id: huis
                form: regular-dwelling
                function: residential
                construction: existing
                permitAppliedOn: 1991-02-04
                usableFloorArea: 61
                asylumReception: false
                use: {livingUnits: 1, sharedRoute: false, registeredInBrp: true, notified: false, highestFloor: 2.8}
                rooms:
                  - {id: hal, kind: corridor, storey: 0, area: 5}
                  - {id: kamer, kind: living-room, storey: 0, area: 20, width: 4, daylightArea: 2}
                  - {id: bad, kind: bathroom, storey: 0, area: 4, hasToilet: true}
                  - {id: slaap-1, kind: bedroom, storey: 1, area: 12, occupants: 2, beds: 2}
                  - {id: slaap-2, kind: bedroom, storey: 1, area: 12, occupants: 1, beds: 1}
                amenities: {toilets: 1, showers: 1, livingRoom: true}
                fireSafety:
                  extinguishers: [{id: b1, inspectedOn: 2026-05-02, inspectedByRecognisedFirm: true, instructions: true}]
                  fireAlarm: {present: false, mandatory: false}
                  combustionAppliances: true
                  applianceMaintainedOn: 2026-02-02
            permits: {environmentalPermit: true, grantedOn: 2024-06-06, temporary: true, until: 2030-01-01}
            letting: {labourMigrants: true}
            certificates: [{scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}]
            leases: [{id: model, written: true, monthlyRent: 410.00, maximumMonthlyRent: 430.00, weeklyRent: 95.00, deposit: 410.00}]
            stays:
              - {id: a, from: 2026-03-02, until: 2027-02-28, registered: true, registeredOn: 2026-03-04}
              - {id: b, from: 2026-03-02, until: 2027-02-28, registered: true, registeredOn: 2026-03-04}
              - {id: c, from: 2026-11-20}
            inspections:
              - {norm: SNF-1.3, met: true, on: 2026-10-01, role: inspecteur}
              - {norm: SNF-4.1, met: true, on: 2026-10-01, role: inspecteur}
            """;

    private HonestHouse() {}

    static String changed(String what, String into) {
        assertThat(TEXT).contains(what);
        return Objects.requireNonNull(TEXT).replace(what, into);
    }

    static Facility read(String text) throws UnreadableInputException {
        return FacilityReader.read("facility.yaml", text.getBytes(StandardCharsets.UTF_8))
                .facility();
    }

    static Assessment assess(String text) throws UnreadableInputException {
        return HUISNORM.assess(read(text), AssessmentOptions.asOf(DAY));
    }

    static DataFinding only(Assessment assessment, DataCheck check) {
        List<DataFinding> found = assessment.dataFindings().stream()
                .filter(finding -> finding.check() == check)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
