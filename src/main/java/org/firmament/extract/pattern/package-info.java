/** How a language says a relation: sayings read into shapes, and shapes found in frames. */
package org.firmament.extract.pattern;
