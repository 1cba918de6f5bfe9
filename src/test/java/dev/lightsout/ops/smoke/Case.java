package dev.lightsout.ops.smoke;

/**
 * One small question with one claim about the cloud.
 *
 * @param name by which it is called, in a table and in a report
 * @param claim what the stand-in, and with it every test of the function, takes for true
 * @param source where it is from: a document, a recording, or a page of this repository
 * @param needs what must be so for it to make sense
 * @param question what is asked
 * @param ifDifferent what it means for the function if the cloud answers otherwise
 * @param mend the file of the stand-in to look at then
 */
record Case(
    String name,
    String claim,
    String source,
    Needs needs,
    Question question,
    String ifDifferent,
    String mend) {}
