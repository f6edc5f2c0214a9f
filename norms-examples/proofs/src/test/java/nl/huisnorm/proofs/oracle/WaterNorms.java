package nl.huisnorm.proofs.oracle;

import java.time.LocalDate;

/** Legionella: Drinkwaterbesluit 35 to 37, from the dossier's additions, part D; its words on lodging are those of the Bbl. */
final class WaterNorms extends Norms {

    WaterNorms() {
        super("2024-01-01", null);
        norm(
                "DWB-2",
                Of.BUILDING,
                scene -> when(due(scene), () -> Answer.met(!reaches(water(scene).number("legionella"), "100"))));
        norm("DWB-3-RENEWED", Of.BUILDING, scene -> when(due(scene), () -> renewed(scene)));
    }

    private static Facts water(Scene scene) {
        return scene.building().part("water");
    }

    /** Lodging, unless only those who work on the spot sleep there, and dwellings with nights as a business for more than five. */
    private static boolean due(Scene scene) {
        if (!water(scene).yes("collectiveShowers")) {
            return false;
        }
        return Law.lodging(scene.building())
                ? !water(scene).yes("onlyWorkersOnSite")
                : above(scene.persons(), "5") && water(scene).yes("commercialStay");
    }

    /** After a change within three months; of an analysis that was late the dossier does not say whether it still counts. */
    private static Answer renewed(Scene scene) {
        if (!water(scene).tells("changedOn")) {
            return Answer.idle();
        }
        LocalDate changed = water(scene).day("changedOn");
        LocalDate last = changed.plusMonths(3);
        LocalDate analysed = water(scene).day("analysisOn");
        if (analysed.isBefore(changed)) {
            return scene.world().asOf().isAfter(last) ? Answer.met(false) : Answer.idle();
        }
        if (analysed.isAfter(last)) {
            return Answer.open();
        }
        return scene.world().asOf().isAfter(last) ? Answer.met(true) : Answer.idle();
    }
}
