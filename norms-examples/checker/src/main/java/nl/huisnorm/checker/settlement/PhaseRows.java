package nl.huisnorm.checker.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.ReportedWorkforce;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** The table of the phases: the forecast and the beds, and below the forecast of a phase what was last reported. */
final class PhaseRows {

    private final Messages texts;
    private final List<PhaseHousing> phases;

    PhaseRows(Messages texts, List<PhaseHousing> phases) {
        this.texts = texts;
        this.phases = phases;
    }

    /** The rows, the head of the columns first. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.get("settlement.phase"),
                texts.get("settlement.day"),
                texts.get("settlement.workers"),
                texts.get("settlement.migrants"),
                texts.get("settlement.peak"),
                texts.get("settlement.required"),
                texts.get("settlement.promised"),
                texts.get("settlement.counted"),
                texts.get("settlement.gap")));
        Set<String> seen = new HashSet<>();
        for (PhaseHousing phase : phases) {
            rows.add(List.of(
                    phase.phase(),
                    Words.date(phase.asOf(), texts),
                    number(phase.workers()),
                    number(phase.migrants()),
                    number(phase.peak()),
                    number(phase.required()),
                    number(phase.promised()),
                    phase.secured().toString(),
                    phase.gap() == null ? "?" : String.valueOf(phase.gap())));
            ReportedWorkforce really = phase.reported();
            if (really != null && seen.add(phase.phase())) {
                rows.add(List.of(
                        "· " + texts.get("settlement.reported"),
                        Words.date(really.day(), texts),
                        number(really.workers()),
                        number(really.migrants()),
                        "",
                        "",
                        "",
                        "",
                        ""));
            }
        }
        return rows;
    }

    /** How many job seekers were placed, for each phase of which that was reported. */
    List<String> recruited() {
        List<String> told = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PhaseHousing phase : phases) {
            ReportedWorkforce really = phase.reported();
            if (really != null && really.jobSeekersPlaced() != null && seen.add(phase.phase())) {
                told.add(texts.get(
                        "settlement.recruited",
                        phase.phase(),
                        number(really.jobSeekersPlaced()),
                        number(really.jobSeekerPlaces())));
            }
        }
        return told;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "?" : Integer.toString(number);
    }
}
