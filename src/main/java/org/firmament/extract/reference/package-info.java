/** What pronouns, "the company" and other phrases without a name stand for. */
package org.firmament.extract.reference;
