package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What else norms are needed for: on each day there is one to ask, and never two. */
class RolesTest {

    private static final Rulebook RULEBOOK = Huisnorm.bundled().rulebook();
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @ParameterizedTest
    @EnumSource
    void a_role_is_held_by_one_norm_on_every_day_of_which_its_regime_has_a_text(Role role) {
        assumeThat(role)
                .as("wages are known of some years alone; of others they are asked for")
                .isNotEqualTo(Role.MINIMUM_WAGE);
        List<Norm> holders =
                RULEBOOK.norms().stream().filter(norm -> norm.role() == role).toList();
        assertThat(holders).isNotEmpty();
        Set<LocalDate> odd = new TreeSet<>();
        boolean held = false;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate on = day;
            List<Norm> inForce =
                    holders.stream().filter(norm -> holds(norm, on)).toList();
            boolean text = holders.stream().map(Norm::regime).anyMatch(regime -> hasText(regime, on));
            if (inForce.size() != (text ? 1 : 0)) {
                odd.add(day);
            }
            held |= !inForce.isEmpty();
        }
        assertThat(odd).as("%s is held by %s", role.key(), ids(holders)).isEmpty();
        assertThat(held).isTrue();
    }

    @Test
    void with_the_profile_of_a_municipality_too_no_role_is_held_twice_on_a_day() {
        for (Profile profile : RULEBOOK.profiles()) {
            List<Norm> norms =
                    Huisnorm.bundled().withProfile(profile).rulebook().norms();
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusMonths(1)) {
                LocalDate on = day;
                assertThat(norms.stream()
                                .filter(norm -> norm.role() != null && norm.inForceOn(on))
                                .map(Norm::role))
                        .as("%s on %s", profile.id(), day)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** A local norm is in force only where a municipality adopts it; here it holds its role on the days it could be. */
    private static boolean holds(Norm norm, LocalDate day) {
        return norm.local() ? norm.validity().includes(day) && hasText(norm.regime(), day) : norm.inForceOn(day);
    }

    private static boolean hasText(Regime regime, LocalDate day) {
        return regime.editions().stream()
                .anyMatch(edition -> !edition.unread() && edition.validity().includes(day));
    }

    private static Set<String> ids(List<Norm> norms) {
        return norms.stream().map(Norm::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
