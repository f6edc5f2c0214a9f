package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.Company;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * What stands where, as far as the input says so.
 *
 * @param name the name people know it by, or its id
 * @param street the street and the number; none where it is not told
 * @param town the postcode and the town; none where it is not told
 * @param municipality the municipality; none where it is not told
 * @param operator who lets it; none where it is not told
 * @param kinds the kinds of housing that its buildings are, each once
 */
public record Premises(
        String name,
        @Nullable String street,
        @Nullable String town,
        @Nullable String municipality,
        @Nullable String operator,
        List<String> kinds) {

    /** Copies the list, so that this cannot change afterwards. */
    public Premises {
        kinds = List.copyOf(kinds);
    }

    /** What a facility, the company of a plan or an application says of itself. */
    static Premises of(InputDocument document, Locale locale) {
        if (document instanceof PlanDocument plan) {
            return of(plan.plan());
        }
        if (document instanceof ApplicationDocument application) {
            return of(
                    application.application().application(),
                    application.facility().facility(),
                    locale);
        }
        return of(((FacilityDocument) document).facility(), locale);
    }

    private static Premises of(SettlementPlan plan) {
        Company company = plan.company();
        return new Premises(
                Objects.requireNonNullElse(plan.name(), plan.id()),
                null,
                null,
                town(plan.municipality()),
                company == null ? null : company.name(),
                List.of());
    }

    private static Premises of(Application application, Facility facility, Locale locale) {
        Premises there = of(facility, locale);
        List<String> kinds = new ArrayList<>(List.of(application.kind().label(locale)));
        Objects.requireNonNullElse(application.also(), List.<ApplicationKind>of())
                .forEach(kind -> kinds.add(kind.label(locale)));
        return new Premises(
                Objects.requireNonNullElse(application.name(), application.id()),
                there.street(),
                there.town(),
                there.municipality(),
                there.operator(),
                kinds);
    }

    private static @Nullable String town(@Nullable String code) {
        return code == null
                ? null
                : Municipality.of(code).map(Municipality::title).orElse(code);
    }

    private static Premises of(Facility facility, Locale locale) {
        Address address = facility.address();
        Operator operator = facility.operator();
        List<Building> buildings = facility.buildings();
        return new Premises(
                Objects.requireNonNullElse(facility.name(), facility.id()),
                address == null ? null : joined(address.street(), address.houseNumber()),
                address == null ? null : joined(address.postcode(), address.town()),
                town(facility.municipality()),
                operator == null ? null : operator.name(),
                buildings == null
                        ? List.of()
                        : buildings.stream()
                                .map(Building::form)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(form -> form.label(locale))
                                .toList());
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        String both = Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }
}
