/** Turns Claims into Facts by finding which mentions are the same thing; a pure function. */
package org.firmament.resolve;
