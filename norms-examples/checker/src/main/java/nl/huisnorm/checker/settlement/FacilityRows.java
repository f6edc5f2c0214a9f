package nl.huisnorm.checker.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.text.Messages;

/** The table of the facilities that a plan names: what each promises in a phase, and how much of that counts. */
final class FacilityRows {

    private final Messages texts;
    private final List<List<String>> rows = new ArrayList<>();

    FacilityRows(Messages texts, List<PhaseHousing> phases) {
        this.texts = texts;
        Locale locale = texts.locale();
        for (PhaseHousing phase : phases) {
            for (FacilityHousing part : phase.facilities()) {
                String facility = part.facility();
                rows.add(List.of(
                        facility == null ? texts.get("settlement.to-be-found") : facility,
                        phase.asOf().toString(),
                        phase.phase(),
                        String.join(", ", part.lines()),
                        Integer.toString(part.promised()),
                        part.counted().toString(),
                        facility == null ? "" : part.certified().label(locale),
                        facility == null ? "" : part.permitted().label(locale)));
            }
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Chapter.Grid grid() {
        return new Chapter.Grid(
                List.of(
                        texts.get("subject.facility"),
                        texts.get("settlement.day"),
                        texts.get("settlement.phase"),
                        texts.get("settlement.lines"),
                        texts.get("settlement.promised"),
                        texts.get("settlement.counted"),
                        texts.get("settlement.certificate"),
                        texts.get("settlement.permission")),
                rows);
    }
}
