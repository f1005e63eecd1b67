/** Writes the graph as a file in any format; knows no command line. */
package org.firmament.export;
