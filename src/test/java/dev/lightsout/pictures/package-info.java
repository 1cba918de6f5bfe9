/**
 * The pictures of the documentation. Each is one drawing, an SVG with names in place of its texts,
 * and a table of texts for each language. Knows nothing of the function.
 */
package dev.lightsout.pictures;
