package org.pumphandle.model;

/**
 * What became of warnings of a class of chance. Of most warned subscribers nothing is ever heard, so neither share says how many exposures were real.
 *
 * @param from least chance, in it
 * @param to greatest chance; in it in the last class alone
 * @param warnings how many went out
 * @param meanChance mean of their chances
 * @param upheld how many were taken back after an appeal
 * @param positive how many of the warned later were cases themselves, and consented to be known as such
 */
public record OutcomeClass(double from, double to, long warnings, double meanChance, long upheld, long positive) {
}
