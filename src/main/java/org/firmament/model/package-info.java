/** The words of the domain as immutable records; imports nothing but the JDK. */
package org.firmament.model;
