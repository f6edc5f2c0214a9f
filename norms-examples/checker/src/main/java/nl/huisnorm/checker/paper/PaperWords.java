package nl.huisnorm.checker.paper;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Puts facts into sentences and tables. What is not known stands there as still open, by its name from the table of facts. A
 * text of the input is never part of a pattern.
 */
public final class PaperWords {

    /** Stands where an argument comes, in characters that no text can have. */
    private static final Pattern PLACE = Pattern.compile("\uE000([0-9]+)\uE001");

    private final ResourceBundle texts;
    private final Messages messages;

    /** Words in a language. */
    public PaperWords(Locale locale) {
        this.texts = Texts.ofPapers(locale);
        this.messages = Messages.in(locale);
    }

    /** The library's own words. */
    public Messages messages() {
        return messages;
    }

    /** A text in which nothing can be open. */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? texts.getString(key) : Texts.format(texts, key, arguments);
    }

    /** A sentence with facts in it. */
    public List<Paper.Span> sentence(String key, Paper.Span... facts) {
        Object[] places = new Object[facts.length];
        for (int i = 0; i < facts.length; i++) {
            places[i] = "\uE000" + i + "\uE001";
        }
        String text = Texts.format(texts, key, places);
        List<Paper.Span> spans = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        for (MatchResult found : place.results().toList()) {
            plain(text.substring(from, found.start()), spans);
            spans.add(facts[Integer.parseInt(found.group(1))]);
            from = found.end();
        }
        plain(text.substring(from), spans);
        return spans;
    }

    private static void plain(String text, List<Paper.Span> spans) {
        if (!text.isEmpty()) {
            spans.add(Paper.Span.of(text));
        }
    }

    /** A fact, or that it is open. */
    public Paper.Span fact(String owner, String fact, @Nullable Object value) {
        return value == null ? open(owner, fact) : Paper.Span.of(value(value));
    }

    /** That a fact is open. */
    public Paper.Span open(String owner, String fact) {
        return Paper.Span.open(text("open", messages.fact(owner, fact)));
    }

    /** A value as people write it. */
    public String value(Object value) {
        if (value instanceof Boolean yes) {
            return messages.get(yes ? "report.yes" : "report.no");
        }
        if (value instanceof LocalDate day) {
            return Words.date(day, messages);
        }
        if (value instanceof BigDecimal number) {
            NumberFormat format = NumberFormat.getInstance(messages.locale());
            format.setMaximumFractionDigits(Math.max(0, number.scale()));
            return format.format(number);
        }
        if (value instanceof Integer number) {
            return whole(number);
        }
        if (value instanceof Named word) {
            return word.label(messages.locale());
        }
        return value instanceof Money money ? money(money.amount(), money.currency()) : value.toString();
    }

    /** A number of things. */
    public String whole(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    /** A number, or between what it lies where the most is told too; none where it is not known. */
    public @Nullable String range(@Nullable Integer least, @Nullable Integer most) {
        if (least == null) {
            return null;
        }
        return most == null || most.equals(least) ? whole(least) : whole(least) + "–" + whole(most);
    }

    /** A sum of money. */
    public String money(BigDecimal amount, String currency) {
        return messages.money(amount, currency);
    }

    /**
     * What a record says, fact by fact; facts of records in it stand below its own.
     *
     * @param told facts that are told elsewhere
     * @return rows with the name of a fact and its value, or that it is open
     */
    public List<List<Paper.Span>> facts(Record record, Collection<String> told) {
        List<List<Paper.Span>> rows = new ArrayList<>();
        String owner = owner(record.getClass());
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            if (!told.contains(part.getName())) {
                row(owner, part.getName(), accessed(record, part), rows);
            }
        }
        return rows;
    }

    private void row(String owner, String fact, @Nullable Object value, List<List<Paper.Span>> rows) {
        String label = messages.fact(owner, fact);
        if (value instanceof Record inner && !(value instanceof Money)) {
            rows.addAll(facts(inner, List.of("id")));
        } else if (value instanceof Collection<?> several) {
            for (Object one : several) {
                row(owner, fact, one, rows);
            }
        } else {
            rows.add(List.of(Paper.Span.of(label), fact(owner, fact, value)));
        }
    }

    private static String owner(Class<?> record) {
        String name = record.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static @Nullable Object accessed(Record record, RecordComponent part) {
        try {
            return Objects.requireNonNull(part.getAccessor()).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record does not tell what it holds", e);
        }
    }
}
