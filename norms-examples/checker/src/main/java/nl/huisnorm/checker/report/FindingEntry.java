package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One finding as a report tells of it. All texts are in the report's language.
 *
 * @param anchor a name for it that is unique in the report and the same in every report of the same facility: letters, digits
 *     and hyphens
 * @param fingerprint which finding it is, in all reports
 * @param norm the norm
 * @param asOf the day whose law applied
 * @param section the part of the report in which it stands
 * @param outcome the answer
 * @param outcomeLabel the word for it
 * @param reason why it cannot be told; none where it can
 * @param reasonLabel the words for it; none where it can
 * @param about what it is about
 * @param place where the fact stands, or would stand, that decides it: there it is mended or told
 * @param sentence the finding as a sentence that can stand in a decision
 * @param answers what was found there, in a few words, a line each; may be empty
 * @param numbers the numbers that decided; none where no numbers did, or too little of them is known
 * @param lastDay the last day on which it was in order, of what ran out; none of all else
 * @param lastDayText that in words; none of all else
 * @param past whether it is about days that are past, so that nothing can be mended any more
 * @param remedies what to change, the lightest way first, each in words; empty where nothing is to be mended, no way is known or
 *     none was looked for
 * @param read the facts it rests on
 * @param missing the facts that are needed and not known
 * @param cautions what the reader must know beside it
 * @param withinTolerance whether another measuring might turn it
 * @param waiver the exception that covers it; none where none does
 * @param waivedOutcome what it would be without that exception, in words; none where none covers it
 */
public record FindingEntry(
        String anchor,
        String fingerprint,
        NormEntry norm,
        LocalDate asOf,
        SectionKind section,
        Outcome outcome,
        String outcomeLabel,
        @Nullable Reason reason,
        @Nullable String reasonLabel,
        About about,
        Where place,
        String sentence,
        List<String> answers,
        @Nullable Numbers numbers,
        @Nullable LocalDate lastDay,
        @Nullable String lastDayText,
        boolean past,
        List<String> remedies,
        List<Fact> read,
        List<Fact> missing,
        List<String> cautions,
        boolean withinTolerance,
        @Nullable Waiver waiver,
        @Nullable String waivedOutcome) {

    /** Copies the lists, so that this cannot change afterwards. */
    public FindingEntry {
        answers = List.copyOf(answers);
        remedies = List.copyOf(remedies);
        read = List.copyOf(read);
        missing = List.copyOf(missing);
        cautions = List.copyOf(cautions);
    }

    /**
     * What a finding is about.
     *
     * @param kind the kind, for instance {@code room}
     * @param kindLabel the word for it
     * @param id the path of ids
     * @param name the name people know it by; none where it has none
     * @param text the kind with the id and the name
     * @param where where it stands in the input
     */
    public record About(
            String kind,
            String kindLabel,
            String id,
            @Nullable String name,
            String text,
            Where where) {}

    /**
     * Where something stands in the input.
     *
     * @param file the file, where it is another than the one that was judged; else none
     * @param line the line, or the row of a sheet; none where the input has no places
     * @param column the column; none where the input has no places
     * @param sheet the sheet of a workbook; none of a text file
     * @param cell the name of the cell; none of a text file
     * @param text the line or cell in words; empty where the input has no places
     */
    public record Where(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String sheet,
            @Nullable String cell,
            String text) {}

    /**
     * A fact of the input.
     *
     * @param name its name
     * @param value its value as people read it; none where it is not known
     * @param question the question that asks for it; none where it is known or no questions were looked for
     * @param where where it stands, or would stand
     */
    public record Fact(
            String name, @Nullable String value, @Nullable String question, Where where) {

        /** The question that asks for it, else its name. */
        public String asked() {
            return question == null ? name : question;
        }
    }

    /**
     * The numbers that decided. Of what is not known exactly, the least and the most it can be are told, each as far as it is known.
     *
     * @param found what was found
     * @param required what is required
     * @param direction which way it has to go
     * @param unit the symbol of the unit; empty where it has none
     * @param text all of it in words
     */
    public record Numbers(Range found, Range required, Direction direction, String unit, String text) {}

    /**
     * A number, or between what it lies.
     *
     * @param least the least it can be; none where that is not known
     * @param most the most it can be; none where that is not known
     */
    public record Range(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {

        /** Whether it is known exactly. */
        public boolean isExact() {
            return least != null && most != null && least.compareTo(most) == 0;
        }
    }
}
