package nl.huisnorm.checker.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.Impact.BedTotals;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** How municipalities are called in a report, and the bars of a chart of them. */
final class ImpactNames {

    private final ResourceBundle texts;
    private final Map<String, String> names;

    ImpactNames(ResourceBundle texts, Map<String, String> names) {
        this.texts = texts;
        this.names = names;
    }

    String of(@Nullable String code) {
        if (code == null) {
            return texts.getString("impact.no-municipality");
        }
        String given = names.get(code);
        return given != null
                ? given
                : Municipality.of(code).map(Municipality::title).orElse(code);
    }

    /**
     * What a municipality loses.
     *
     * @param name its name
     * @param least the beds that are lost, the smaller number where facts are missing
     * @param most the larger one
     * @param before the beds before, that belong to the larger number
     */
    record Bar(String name, long least, long most, long before) {

        /** How much of the beds before that is, in whole hundredths. */
        String share(Locale locale) {
            BigDecimal share = before == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(most * 100).divide(BigDecimal.valueOf(before), 0, RoundingMode.HALF_UP);
            return Messages.in(locale).number(share.toPlainString()) + "%";
        }
    }

    /** A bar for each municipality that loses beds, the longest first. */
    List<Bar> bars(Impact impact) {
        return impact.municipalities().stream()
                .map(one -> bar(
                        of(one.municipality()),
                        one.totals().certain(),
                        one.totals().possible()))
                .filter(bar -> bar.most() > 0)
                .sorted(Comparator.comparingLong(Bar::most).reversed().thenComparing(Bar::name))
                .toList();
    }

    private static Bar bar(String name, BedTotals certain, BedTotals possible) {
        boolean isCertain = certain.lost() > possible.lost();
        return new Bar(
                name,
                Math.min(certain.lost(), possible.lost()),
                Math.max(certain.lost(), possible.lost()),
                isCertain ? certain.before() : possible.before());
    }
}
