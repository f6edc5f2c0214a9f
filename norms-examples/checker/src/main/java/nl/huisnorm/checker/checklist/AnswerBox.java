package nl.huisnorm.checker.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.workbook.FilledCell;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/** What stands behind a question on paper: boxes to tick, a line to write on, or what is known. */
final class AnswerBox {

    private static final String TICK = "[ ] ";
    private static final String GAP = "  ";

    private final Locale locale;
    private final Messages texts;
    private final ResourceBundle own;

    AnswerBox(Locale locale) {
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.own = Texts.of(locale);
    }

    /** A box for yes and one for no. */
    String yesNo() {
        return TICK + texts.get("report.yes") + GAP + TICK + texts.get("report.no");
    }

    /** What there is to fill in. */
    String empty(FilledCell cell) {
        if (cell.isList()) {
            return own.getString("checklist.list") + GAP + TICK + texts.get("report.none");
        }
        return switch (cell.fact().type()) {
            case YES_NO -> yesNo();
            case CHOICE, CHOICES ->
                FactTable.get().choiceOf(cell.fact()).words().stream()
                        .map(word -> TICK + word.label().in(locale))
                        .collect(Collectors.joining(GAP));
            case COUNT, NUMBER -> "________" + unit(cell.fact().unit());
            case DATE -> own.getString("checklist.date");
            default -> "________________";
        };
    }

    /** The same where there is little room: what is to be written stands at the head of the line. */
    String brief(FilledCell cell) {
        return cell.fact().type() == FactType.YES_NO && !cell.isList()
                ? texts.get("report.yes") + "/" + texts.get("report.no")
                : "____";
    }

    /** What is to be written on a line: a unit, a choice, a day. */
    String kind(FilledCell cell) {
        if (cell.isList()) {
            return "";
        }
        return switch (cell.fact().type()) {
            case CHOICE, CHOICES ->
                FactTable.get().choiceOf(cell.fact()).words().stream()
                        .map(word -> word.label().in(locale))
                        .collect(Collectors.joining(" / ", ": ", ""));
            case COUNT, NUMBER -> {
                String unit = unit(cell.fact().unit());
                yield unit.isEmpty() ? "" : " (" + unit.strip() + ")";
            }
            default -> "";
        };
    }

    /** What is known. */
    String filled(FilledCell cell, Object value) {
        String shown = shown(value);
        return value instanceof Number ? shown + unit(cell.fact().unit()) : shown;
    }

    private String shown(Object value) {
        if (value instanceof Boolean so) {
            return texts.get(so ? "report.yes" : "report.no");
        }
        if (value instanceof Named word) {
            return word.label(locale);
        }
        if (value instanceof LocalDate day) {
            return texts.date(day);
        }
        if (value instanceof BigDecimal number) {
            return texts.number(number.toPlainString());
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? texts.get("report.none")
                    : list.stream().map(this::shown).collect(Collectors.joining("; "));
        }
        return Shown.text(value.toString());
    }

    private String unit(@Nullable MeasurementUnit unit) {
        if (unit == null || unit == MeasurementUnit.COUNT || unit == MeasurementUnit.PERSONS) {
            return "";
        }
        return " " + (unit.symbol().isEmpty() ? unit.label(locale) : unit.symbol());
    }
}
