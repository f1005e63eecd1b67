/** The command line; the only package that knows arguments, terminal and exit codes. */
package org.firmament.cli;
