package nl.huisnorm.checker.agenda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Shown;

/**
 * The days of plans as a calendar (RFC 5545): a whole day for each, with reminders before what is still to be done or ends. A day
 * keeps its identifier when the calendar is made again, so that a day that was moved is moved in a calendar that took it over.
 */
final class CalendarFile {

    private static final int MOST_OCTETS = 75;
    private static final int IDENTIFIER = 16;

    /** The last day that a calendar can name; without an end, an event of a day lasts that day. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LocalDate asOf;
    private final ResourceBundle texts;
    private final Messages messages;
    private final List<Integer> remind;
    private final StringBuilder all = new StringBuilder();
    private final Map<String, Integer> identifiers = new HashMap<>();

    CalendarFile(LocalDate asOf, Locale locale, List<Integer> remind) {
        this.asOf = asOf;
        this.texts = Texts.of(locale);
        this.messages = Messages.in(locale);
        this.remind =
                remind.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Writes the calendar. */
    void write(List<DutiesCommand.OfPlan> plans, OutputStream out) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Huisnorm//Huisnorm//" + messages.locale().getLanguage().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        List<String> names = new ArrayList<>();
        plans.forEach(plan -> names.add(AgendaText.title(plan.document().plan())));
        line("X-WR-CALNAME:" + escaped(text("agenda.calendar", String.join(", ", names))));
        for (DutiesCommand.OfPlan plan : plans) {
            for (AgendaItem item : plan.agenda().items()) {
                event(plan.document().plan(), item);
            }
        }
        line("END:VCALENDAR");
        out.write(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void event(SettlementPlan plan, AgendaItem item) {
        String summary = AgendaText.what(item, messages);
        line("BEGIN:VEVENT");
        line("UID:" + identifier(plan, item));
        line("DTSTAMP:" + day(asOf) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + day(item.day()));
        if (item.day().isBefore(LAST_DAY)) {
            line("DTEND;VALUE=DATE:" + day(item.day().plusDays(1)));
        }
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description(plan, item)));
        line("CATEGORIES:" + escaped(item.kind().label(messages.locale())));
        line("TRANSP:TRANSPARENT");
        if (!item.isClosed()) {
            for (int days : remind) {
                if (!item.day().minusDays(days).isBefore(asOf)) {
                    line("BEGIN:VALARM");
                    line("ACTION:DISPLAY");
                    line("DESCRIPTION:" + escaped(summary));
                    line("TRIGGER;RELATED=START:" + (days == 0 ? "PT0S" : "-P" + days + "D"));
                    line("END:VALARM");
                }
            }
        }
        line("END:VEVENT");
    }

    private String description(SettlementPlan plan, AgendaItem item) {
        StringBuilder about =
                new StringBuilder(text("agenda.description", item.kind().label(messages.locale()), plan.id()));
        if (item.norm() != null) {
            String norm = item.norm().title().in(messages.locale());
            about.append('\n').append(text("agenda.asked-by", item.norm().id(), norm));
        }
        if (item.duty() != null) {
            String state = item.duty().state().label(messages.locale());
            about.append('\n').append(text("agenda.state", Words.date(asOf, messages), state));
        }
        return about.toString();
    }

    /** Follows from what it is about alone: not from the day, which can be moved, but for reports, which are told by it. */
    private String identifier(SettlementPlan plan, AgendaItem item) {
        try {
            String about = String.join("\n", plan.id(), item.kind().key(), item.subject());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            String identifier = HexFormat.of().formatHex(digest, 0, IDENTIFIER);
            int before = identifiers.merge(identifier, 1, Integer::sum);
            return identifier + (before == 1 ? "" : "-" + before) + "@huisnorm";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String text(String key, Object... arguments) {
        return Texts.format(texts, key, arguments);
    }

    /** A text in which nothing is read as a part of the calendar. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            escaped.append(escaped.isEmpty() ? "" : "\\n")
                    .append(Shown.text(line)
                            .replace("\\", "\\\\")
                            .replace(";", "\\;")
                            .replace(",", "\\,"));
        }
        return escaped.toString();
    }

    /** A line of at most 75 octets; what is longer goes on in the next one, and no character is cut. */
    private void line(String text) {
        int used = 0;
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            int octets = one.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > MOST_OCTETS) {
                all.append("\r\n ");
                used = 1;
            }
            all.append(one);
            used += octets;
        }
        all.append("\r\n");
    }
}
