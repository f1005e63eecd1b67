/** Turns a file in any format into Documents; knows nothing of languages or graphs. */
package org.firmament.read;
