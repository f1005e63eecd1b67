/** What the words around a match do to it: status, speaker, qualifiers and confidence. */
package org.firmament.extract.rule;
