package nl.huisnorm.permitservice.register;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether ids of registers in an input can be such ids. The library sees to how many digits they have; here it is seen whether
 * those mean anything. That an id is given out already, the register alone knows.
 */
public final class RegisterCheck {

    private final String main;
    private final List<Wrong> wrong = new ArrayList<>();

    private RegisterCheck(String main) {
        this.main = main;
    }

    private record Wrong(
            String file, Pointer pointer, @Nullable Position position, String code, String value) {}

    /**
     * Refuses an input in which an id of the BAG is of no kind of object, or the code of a municipality of none that there is or was.
     *
     * @throws ServiceException if there is one; all are told
     */
    public static void require(InputDocument document) {
        RegisterCheck check = new RegisterCheck(document.file());
        check.look(document);
        if (!check.wrong.isEmpty()) {
            List<Wrong> all = List.copyOf(check.wrong);
            throw ServiceException.wrong(
                    "wrong-input",
                    texts -> all.stream().map(one -> check.fault(one, texts)).toList());
        }
    }

    private Fault fault(Wrong one, Texts texts) {
        return new Fault(
                "body",
                new Fault.Location(
                        one.pointer().toString(),
                        one.file().equals(main) ? null : one.file(),
                        one.position() == null ? null : one.position().line(),
                        one.position() == null ? null : one.position().column()),
                one.code(),
                texts.get("fault." + one.code(), one.value()));
    }

    private void look(InputDocument document) {
        if (document instanceof FacilityDocument facility) {
            facility(facility);
        } else if (document instanceof PlanDocument plan) {
            plan(plan);
        } else if (document instanceof ApplicationDocument application) {
            facility(application.facility());
            if (application.plan() != null) {
                plan(application.plan());
            }
        }
    }

    private void plan(PlanDocument plan) {
        municipality(plan, "municipality", plan.plan().municipality());
        plan.facilityDocuments().values().forEach(this::facility);
    }

    private void facility(FacilityDocument document) {
        municipality(document, "municipality", document.facility().municipality());
        municipality(document, "formerMunicipality", document.facility().formerMunicipality());
        Address address = document.facility().address();
        String id = address == null ? null : address.bagId();
        if (id != null && BagObject.of(id).isEmpty()) {
            add(document, Pointer.ROOT.field("address").field("bagId"), "bag-id", id);
        }
    }

    private void municipality(InputDocument document, String field, @Nullable String code) {
        if (code != null && Municipality.of(code).isEmpty()) {
            add(document, Pointer.ROOT.field(field), "unknown-municipality", code);
        }
    }

    private void add(InputDocument document, Pointer pointer, String code, String value) {
        Wrong one = new Wrong(document.file(), pointer, document.positions().locate(pointer), code, value);
        if (!wrong.contains(one)) {
            wrong.add(one);
        }
    }
}
