package nl.huisnorm.rules.internal.view;

import nl.huisnorm.facility.Use;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What a building is used for and since when: the facts from which its function under building law follows, and its notification of
 * use. Where nothing is said of it, nothing of it is known.
 */
public final class UseView extends UseFacts {

    UseView(View building, @Nullable Use use, Pointer place) {
        super(building, use, place);
    }

    /** Whether it is claimed to be a dwelling built in private ownership. */
    public Flag isPrivatelyBuilt() {
        return claimed(privatelyBuilt());
    }

    /** Whether it is claimed to be a floating structure. */
    public Flag isFloating() {
        return claimed(floating());
    }

    /** Whether it is told for how many persons it is meant by a notification or a permit. */
    public Flag personsAreLaidDown() {
        return isTold(personsLaidDown());
    }

    /** Whether the use was notified; it was where the day is known. */
    @Override
    public Flag notified() {
        Flag stated = super.notified();
        return !stated.isKnown() && notifiedOn().isKnown() ? flag("notifiedOn", true) : stated;
    }
}
