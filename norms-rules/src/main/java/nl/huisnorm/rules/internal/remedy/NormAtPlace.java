package nl.huisnorm.rules.internal.remedy;

import nl.huisnorm.assessment.Finding;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;

/** A norm, by its id, on the subject at a place. */
record NormAtPlace(String norm, Pointer subject) {

    static NormAtPlace of(Trial.Answer answer) {
        return new NormAtPlace(answer.rule().norm().id(), answer.subject().place());
    }

    static NormAtPlace of(Finding finding) {
        return new NormAtPlace(finding.norm().id(), finding.subject().place());
    }
}
