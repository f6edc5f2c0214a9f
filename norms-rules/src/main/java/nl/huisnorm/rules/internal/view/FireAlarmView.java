package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireAlarmBuilder;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** The fire alarm installation of a building. Where nothing is said of it, nothing of it is known. */
public final class FireAlarmView extends View {

    private static final FireAlarm NOTHING_KNOWN = FireAlarmBuilder.builder().build();

    private final BuildingView building;
    private final FireAlarm fireAlarm;

    FireAlarmView(BuildingView building, @Nullable FireAlarm fireAlarm) {
        super("fireAlarm", building.place().field("fireSafety").field("fireAlarm"));
        this.building = building;
        this.fireAlarm = fireAlarm == null ? NOTHING_KNOWN : fireAlarm;
    }

    @Override
    public Subject subject() {
        return building.subject();
    }

    /** There is one. */
    public Flag present() {
        return flag("present", fireAlarm.present());
    }

    /** Building law makes it mandatory. */
    public Flag mandatory() {
        return flag("mandatory", fireAlarm.mandatory());
    }

    /** It is maintained. */
    public Flag maintained() {
        return flag("maintained", fireAlarm.maintained());
    }

    /** It is inspected. */
    public Flag inspected() {
        return flag("inspected", fireAlarm.inspected());
    }

    /** Guards the whole building (volledige bewaking). */
    public Flag fullCoverage() {
        return flag("fullCoverage", fireAlarm.fullCoverage());
    }

    /** Alarm is forwarded to the regional fire control room. */
    public Flag forwarded() {
        return flag("forwarded", fireAlarm.forwarded());
    }

    /** Day of its inspection certificate. */
    public Day certifiedOn() {
        return day("certifiedOn", fireAlarm.certifiedOn());
    }

    /** Evacuation alarm installation. */
    public Flag evacuationAlarm() {
        return flag("evacuationAlarm", fireAlarm.evacuationAlarm());
    }

    /** Evacuation signal sounds at once in the whole building. */
    public Flag evacuationAlarmEverywhere() {
        return flag("evacuationAlarmEverywhere", fireAlarm.evacuationAlarmEverywhere());
    }

    /** Alarm always reaches the guard. */
    public Flag signalReachesGuard() {
        return flag("signalReachesGuard", fireAlarm.signalReachesGuard());
    }
}
