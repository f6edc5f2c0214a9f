package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.NotificationItems;
import org.jspecify.annotations.Nullable;

/** The data and documents that came with an application. Where nothing is said of them, nothing of them is known. */
public final class NotificationItemsView extends NotificationItemsFacts {

    private static final String PERIOD = "period";

    private final @Nullable NotificationItems items;

    NotificationItemsView(View application, @Nullable NotificationItems items, Pointer place) {
        super(application, items, place);
        this.items = items;
    }

    /** Whether all of them came with it but the period, which only seasonal use needs. */
    public Flag complete() {
        return Flag.every(
                Arrays.stream(NotificationItems.class.getRecordComponents())
                        .filter(item -> !item.getName().equals(PERIOD))
                        .toList(),
                item -> flag(item.getName(), value(item)));
    }

    private @Nullable Boolean value(RecordComponent item) {
        try {
            return items == null ? null : (Boolean) item.getAccessor().invoke(items);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + item, e);
        }
    }
}
