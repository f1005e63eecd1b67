/** Words and names as phrases, and phrases as frames of verbs and nouns; knows no relation. */
package org.firmament.extract.syntax;
