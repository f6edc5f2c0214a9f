package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.NotificationItems;
import nl.huisnorm.settlement.NotificationItemsBuilder;
import org.jspecify.annotations.Nullable;

/** The data and documents that came with an application. Where nothing is said of them, nothing of them is known. */
public final class NotificationItemsView extends View {

    private static final NotificationItems NOTHING_KNOWN =
            NotificationItemsBuilder.builder().build();
    private static final String PERIOD = "period";

    private final ApplicationView application;
    private final NotificationItems items;

    NotificationItemsView(ApplicationView application, @Nullable NotificationItems items, Pointer place) {
        super("notificationItems", place);
        this.application = application;
        this.items = items == null ? NOTHING_KNOWN : items;
    }

    @Override
    public Subject subject() {
        return application.subject();
    }

    /** Whether all of them came with it but the period, which only seasonal use needs. */
    public Flag complete() {
        return Flag.every(
                Arrays.stream(NotificationItems.class.getRecordComponents())
                        .filter(item -> !item.getName().equals(PERIOD))
                        .toList(),
                item -> flag(item.getName(), value(item)));
    }

    /** Whether the period of use in the year is named. */
    public Flag period() {
        return flag(PERIOD, items.period());
    }

    private @Nullable Boolean value(RecordComponent item) {
        try {
            return (Boolean) item.getAccessor().invoke(items);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + item, e);
        }
    }
}
