package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import org.junit.jupiter.api.Test;

/** Where a person looks who judges a norm. */
class NormsOnTheWalkTest {

    private static final List<Norm> NORMS = Huisnorm.bundled().rulebook().norms();

    @Test
    void only_what_a_person_judges_has_a_place_on_the_walk() {
        assertThat(NORMS.stream().filter(norm -> norm.walk() != Walk.OFFICE))
                .hasSizeGreaterThan(30)
                .allMatch(norm -> norm.decidedBy() == DecidedBy.PERSON);
    }

    @Test
    void no_check_comes_before_the_walk_and_leases_are_read_in_the_office() {
        assertThat(NORMS).noneMatch(norm -> norm.walk() == Walk.BEFORE);
        assertThat(NORMS.stream().filter(norm -> norm.subject() == SubjectKind.LEASE))
                .isNotEmpty()
                .allMatch(norm -> norm.walk() == Walk.OFFICE);
    }
}
