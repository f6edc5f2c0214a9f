package nl.huisnorm.checker.agenda;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;

/** Writes the days of a plan for people. */
final class AgendaText {

    private final Lines lines;
    private final ResourceBundle texts;
    private final Messages messages;

    AgendaText(PrintStream out, Locale locale) {
        this.lines = new Lines(out);
        this.texts = Texts.of(locale);
        this.messages = Messages.in(locale);
    }

    /** Writes the days of one. */
    void add(DutiesCommand.OfPlan plan) {
        Agenda agenda = plan.agenda();
        String title = text("agenda.title", title(plan.document().plan()), Words.date(agenda.last(), messages));
        lines.line(0, title);
        lines.line(0, "=".repeat(title.length()));
        if (agenda.items().isEmpty()) {
            lines.line(0, text("agenda.none"));
        }
        int widest = agenda.items().stream()
                .mapToInt(item -> Words.date(item.day(), messages).length())
                .max()
                .orElse(0);
        for (AgendaItem item : agenda.items()) {
            String day = Words.date(item.day(), messages);
            String gap = " ".repeat(widest - day.length());
            lines.line(0, day + gap + "  " + what(item, messages) + state(item));
        }
        if (agenda.goesOn()) {
            lines.line(0, text("agenda.goes-on", Words.date(agenda.last(), messages)));
        }
        if (!agenda.unknown().isEmpty()) {
            lines.line(
                    0,
                    text(
                            "agenda.unknown",
                            agenda.unknown().stream()
                                    .map(fact -> messages.fact(fact.owner(), fact.fact()))
                                    .collect(Collectors.joining(", "))));
        }
        lines.blank();
    }

    static String title(SettlementPlan plan) {
        return plan.name() == null ? plan.id() : plan.name() + " (" + plan.id() + ")";
    }

    /** What it is, and of what. */
    static String what(AgendaItem item, Messages messages) {
        String kind = item.kind().label(messages.locale());
        if (item.subject().equals(item.day().toString())) {
            return kind;
        }
        return kind + " · " + (item.name() == null ? item.subject() : item.name());
    }

    private String state(AgendaItem item) {
        Duty duty = item.duty();
        if (duty == null) {
            return "";
        }
        StringBuilder all = new StringBuilder(": ").append(duty.state().label(messages.locale()));
        if (duty.doneOn() != null) {
            all.append(", ").append(text("agenda.done", Words.date(duty.doneOn(), messages)));
        }
        if (duty.days() > 0) {
            String since = Words.date(Objects.requireNonNull(duty.since()), messages);
            all.append(", ").append(text("agenda.late", duty.days(), since));
        }
        Interval lacking = duty.bedsShort();
        if (lacking != null && lacking.most() > 0) {
            all.append("; ").append(text("agenda.short", lacking));
        }
        return all.toString();
    }

    private String text(String key, Object... arguments) {
        return Texts.format(texts, key, arguments);
    }
}
