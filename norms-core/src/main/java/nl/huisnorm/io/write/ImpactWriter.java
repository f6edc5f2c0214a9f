package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.huisnorm.answer.impact.BedsLost;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.Impact.BedTotals;
import nl.huisnorm.answer.impact.Impact.MunicipalityTotals;
import nl.huisnorm.answer.impact.Impact.NormTotals;
import nl.huisnorm.answer.impact.Impact.Totals;
import nl.huisnorm.answer.impact.LayerImpact;
import nl.huisnorm.answer.impact.NormImpact;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, what a change does to a stock: the facilities for which anything is different as they come, the numbers
 * at the end. Equal stock, rulebook and language give equal bytes. The resource {@code nl/huisnorm/io/schema/impact.schema.json}
 * describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class ImpactWriter implements StockImpact.Listener {

    private static final int MOST_UNREADABLE = 1000;

    private final JsonGenerator json;
    private final Locale locale;
    private final Map<String, String> names;
    private final List<StockItem> unreadable = new ArrayList<>();

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param tool the name of the program that writes
     * @param toolVersion its version
     * @param change what is changed
     * @param names the names of municipalities by their codes, as far as they are known
     */
    public ImpactWriter(
            OutputStream out,
            Locale locale,
            String tool,
            String toolVersion,
            StockImpact change,
            Map<String, String> names)
            throws IOException {
        try {
            this.locale = locale;
            this.names = Map.copyOf(names);
            json = JsonOut.generator(out);
            json.writeStartObject();
            json.writeName("tool");
            json.writeStartObject();
            json.writeStringProperty("name", tool);
            json.writeStringProperty("version", toolVersion);
            json.writeEndObject();
            json.writeName("rulebook");
            json.writeStartObject();
            json.writeStringProperty("version", change.huisnorm().rulebook().version());
            json.writeEndObject();
            json.writeStringProperty("language", Messages.in(locale).locale().getLanguage());
            side(
                    "before",
                    change.before().asOf().toString(),
                    change.huisnorm().rulebook().digest());
            side(
                    "after",
                    change.after().asOf().toString(),
                    change.changed().rulebook().digest());
            json.writeName("regimes");
            json.writeStartArray();
            change.before().regimes().stream().sorted().forEach(json::writeString);
            json.writeEndArray();
            json.writeName("readings");
            json.writeStartObject();
            new TreeMap<>(change.before().readings()).forEach(json::writeStringProperty);
            json.writeEndObject();
            change.changed()
                    .rulebook()
                    .profile()
                    .ifPresent(profile -> json.writeStringProperty("profile", profile.id()));
            ScenarioJson.write(json, change.changed().rulebook().scenario().orElse(null), locale);
            json.writeName("facilities");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void side(String name, String asOf, String digest) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("asOf", asOf);
        json.writeStringProperty("rulebook", digest);
        json.writeEndObject();
    }

    @Override
    public void facility(StockItem item, FacilityImpact impact) throws IOException {
        try {
            if (!impact.changes()) {
                return;
            }
            json.writeStartObject();
            place(item);
            json.writeStringProperty("id", impact.subject().id());
            text("name", impact.subject().name());
            text("municipality", impact.municipality());
            if (impact.residents() != null) {
                json.writeNumberProperty("residents", impact.residents());
            }
            json.writeName("verdict");
            json.writeStartObject();
            json.writeStringProperty("before", impact.verdictBefore().name());
            json.writeStringProperty("after", impact.verdictAfter().name());
            json.writeEndObject();
            json.writeName("persons");
            json.writeStartObject();
            interval("before", impact.before());
            interval("after", impact.after());
            json.writeEndObject();
            lost(impact.lost().certain(), impact.lost().possible());
            array(
                    "layers",
                    impact.layers().stream().filter(LayerImpact::changes).toList(),
                    this::layer);
            array("norms", impact.norms(), this::norm);
            json.writeBooleanProperty("searchedAll", impact.searchedAll());
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void layer(LayerImpact layer) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.layer().name());
        text("before", name(layer.verdictBefore()));
        text("after", name(layer.verdictAfter()));
        lost(layer.lost());
        json.writeEndObject();
    }

    private static @Nullable String name(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.name();
    }

    private void norm(NormImpact norm) {
        json.writeStartObject();
        json.writeStringProperty("norm", norm.norm().id());
        json.writeBooleanProperty("broken", norm.broken());
        json.writeBooleanProperty("mended", norm.mended());
        lost(norm.lost());
        json.writeEndObject();
    }

    @Override
    public void unreadable(StockItem item) {
        if (unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(item);
        }
    }

    /** Ends with the stock as a whole. */
    public void end(Impact impact) throws IOException {
        try {
            json.writeEndArray();
            array("unreadable", unreadable, this::item);
            json.writeName("total");
            json.writeStartObject();
            json.writeNumberProperty("unreadable", impact.unreadable());
            json.writeNumberProperty("notAllSearched", impact.notAllSearched());
            totals(impact.total());
            json.writeEndObject();
            array("municipalities", impact.municipalities(), this::municipality);
            array("norms", impact.norms(), this::norm);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void item(StockItem item) {
        json.writeStartObject();
        place(item);
        array("problems", item.problems(), problem -> {
            json.writeStartObject();
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("pointer", problem.pointer().toString());
            Position position = problem.position();
            if (position != null) {
                json.writeNumberProperty("line", position.line());
                json.writeNumberProperty("column", position.column());
                if (position.sheet() != null) {
                    json.writeStringProperty("sheet", position.sheet());
                }
            }
            json.writeStringProperty("message", problem.message(locale));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void place(StockItem item) {
        json.writeStringProperty("file", item.file());
        if (item.line() > 0) {
            json.writeNumberProperty("line", item.line());
        }
    }

    private void municipality(MunicipalityTotals municipality) {
        json.writeStartObject();
        String code = municipality.municipality();
        if (code != null) {
            json.writeStringProperty("municipality", code);
            text("name", names.get(code));
        }
        totals(municipality.totals());
        json.writeEndObject();
    }

    private void totals(Totals totals) {
        json.writeNumberProperty("facilities", totals.facilities());
        json.writeNumberProperty("changed", totals.changed());
        json.writeNumberProperty("turned", totals.turned());
        json.writeName("verdicts");
        json.writeStartObject();
        verdicts("before", totals.verdictsBefore());
        verdicts("after", totals.verdictsAfter());
        json.writeEndObject();
        json.writeNumberProperty("residents", totals.residents());
        beds("certain", totals.certain());
        beds("possible", totals.possible());
        array("layers", totals.layers(), layer -> {
            json.writeStartObject();
            json.writeStringProperty("layer", layer.layer().name());
            json.writeNumberProperty("changed", layer.changed());
            json.writeNumberProperty("turned", layer.turned());
            lost(layer.lostCertain(), layer.lostPossible());
            json.writeEndObject();
        });
    }

    private void verdicts(String name, Map<Verdict, Integer> verdicts) {
        json.writeName(name);
        json.writeStartObject();
        verdicts.forEach((verdict, count) -> json.writeNumberProperty(verdict.name(), count));
        json.writeEndObject();
    }

    private void beds(String name, BedTotals beds) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("before", beds.before());
        json.writeNumberProperty("after", beds.after());
        json.writeNumberProperty("lost", beds.lost());
        json.writeNumberProperty("gained", beds.gained());
        json.writeNumberProperty("losing", beds.losing());
        json.writeNumberProperty("unbounded", beds.unbounded());
        json.writeNumberProperty("withoutPlaceBefore", beds.withoutPlaceBefore());
        json.writeNumberProperty("withoutPlaceAfter", beds.withoutPlaceAfter());
        json.writeEndObject();
    }

    private void norm(NormTotals norm) {
        json.writeStartObject();
        json.writeStringProperty("norm", norm.norm().id());
        json.writeStringProperty("title", norm.norm().title().in(locale));
        json.writeStringProperty("regime", norm.norm().regime().id());
        json.writeStringProperty("layer", norm.norm().regime().layer().name());
        json.writeNumberProperty("broken", norm.broken());
        json.writeNumberProperty("mended", norm.mended());
        json.writeNumberProperty("turning", norm.turning());
        json.writeNumberProperty("losing", norm.losing());
        lost(norm.lostCertain(), norm.lostPossible());
        json.writeEndObject();
    }

    private void interval(String name, Interval persons) {
        json.writeName(name);
        json.writeStartObject();
        bound("least", persons.least());
        bound("most", persons.most());
        json.writeEndObject();
    }

    /** A bound that there is not is left out. */
    private void bound(String name, int number) {
        if (number != Interval.UNBOUNDED) {
            json.writeNumberProperty(name, number);
        }
    }

    private void lost(BedsLost lost) {
        lost(lost.certain(), lost.possible());
    }

    private void lost(long certain, long possible) {
        json.writeName("lost");
        json.writeStartObject();
        json.writeNumberProperty("certain", certain);
        json.writeNumberProperty("possible", possible);
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, Objects.toString(value));
        }
    }

    /** Writes one element of a list. */
    private interface Element<T> {
        void write(T element);
    }

    private <T> void array(String name, Collection<T> elements, Element<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(element::write);
        json.writeEndArray();
    }
}
