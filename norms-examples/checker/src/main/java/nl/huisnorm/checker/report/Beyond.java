package nl.huisnorm.checker.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.text.Messages;

/**
 * What tells a report on a plan or an application from one on a facility.
 *
 * @param kind what it is about
 * @param parts the phases, and the facilities of housing lines, by kind and id
 */
record Beyond(ReportKind kind, Map<String, String> parts) {

    static Beyond of(InputDocument document, Messages texts) {
        if (document instanceof PlanDocument plan) {
            Map<String, String> parts = new LinkedHashMap<>();
            for (Phase phase : plan.plan().phases()) {
                parts.put("phase " + phase.id(), Objects.requireNonNullElse(phase.name(), phase.id()));
            }
            for (HousingLine line : Objects.requireNonNullElse(plan.plan().housing(), List.<HousingLine>of())) {
                parts.put(
                        "housing-line " + line.id(),
                        Objects.requireNonNullElse(line.facility(), texts.get("settlement.to-be-found")));
            }
            return new Beyond(ReportKind.PLAN, parts);
        }
        return new Beyond(
                document instanceof ApplicationDocument ? ReportKind.APPLICATION : ReportKind.FACILITY, Map.of());
    }
}
