/** What depends on a language: sentences, words, numbers, dates, money; knows no relation. */
package org.firmament.text;
