/** Reported figures, job cuts and failures: which number is whose revenue, staff or share price. */
package org.firmament.extract.figure;
