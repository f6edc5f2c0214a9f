package nl.huisnorm;

import nl.huisnorm.answer.comparison.Comparison;

/** What judges the sides of a comparison. */
final class Sides {

    private Sides() {}

    /** Plans, judged with the facilities they name. */
    static Comparison.Judge<Comparison.Plan> plansBy(Huisnorm huisnorm) {
        return (data, options) ->
                huisnorm.assess(data.plan(), data.facilities(), options).assessment();
    }
}
