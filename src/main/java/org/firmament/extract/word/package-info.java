/**
 * The words of a sentence: their classes, and what the language's lists say of them; knows no
 * names.
 */
package org.firmament.extract.word;
