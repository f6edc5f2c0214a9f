package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Company;
import nl.huisnorm.settlement.CompanyBuilder;
import org.jspecify.annotations.Nullable;

/** The company that settles or expands. Where nothing is said of it, nothing of it is known. */
public final class CompanyView extends View {

    private static final Company NOTHING_KNOWN = CompanyBuilder.builder().build();

    private final PlanView plan;
    private final Company company;

    CompanyView(PlanView plan, @Nullable Company company, Pointer place) {
        super("company", place);
        this.plan = plan;
        this.company = company == null ? NOTHING_KNOWN : company;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Holds if its number in the trade register and that of its establishment are given; never fails. */
    Flag identified() {
        return known("kvkNumber", company.kvkNumber()).and(known("branchNumber", company.branchNumber()));
    }

    @Nullable String number() {
        return company.kvkNumber();
    }
}
