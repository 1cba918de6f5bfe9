/**
 * What holds the documents to the code: every command on them is run, every link leads somewhere,
 * and the two READMEs say the same. It may know everything, and nothing knows it.
 */
package dev.lightsout.documents;
