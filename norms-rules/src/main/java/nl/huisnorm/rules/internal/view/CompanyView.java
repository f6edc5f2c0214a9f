package nl.huisnorm.rules.internal.view;

import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Company;
import org.jspecify.annotations.Nullable;

/** The company that settles or expands. Where nothing is said of it, nothing of it is known. */
public final class CompanyView extends CompanyFacts {

    private final @Nullable Company company;

    CompanyView(View plan, @Nullable Company company, Pointer place) {
        super(plan, company, place);
        this.company = company;
    }

    /** Holds if its number in the trade register and that of its establishment are given; never fails. */
    Flag identified() {
        return kvkNumber().given().and(branchNumber().given());
    }

    @Nullable String number() {
        return company == null ? null : company.kvkNumber();
    }
}
