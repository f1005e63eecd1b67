/** Turns a Document into Claims by patterns that are data; knows no RDF. */
package org.firmament.extract;
