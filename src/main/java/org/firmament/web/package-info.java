/**
 * The store over HTTP: SPARQL, the JSON API and the page; it knows no arguments and no terminal.
 */
package org.firmament.web;
