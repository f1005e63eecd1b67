/**
 * Compares what was extracted with what is right; knows facts as lines, not how they came about.
 */
package org.firmament.measure;
