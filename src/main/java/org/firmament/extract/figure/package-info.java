/** Reported figures: which number is whose revenue, profit, staff or share price. */
package org.firmament.extract.figure;
