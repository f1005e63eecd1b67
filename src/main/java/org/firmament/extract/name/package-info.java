/** Which words name something, where a name begins and ends, and what kind of thing it names. */
package org.firmament.extract.name;
