PREFIX fm: <https://firmament.example/ontology#>

DELETE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#c0> fm:sentenceStart ?was } }
INSERT { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#c0> fm:sentenceStart ?is } }
WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#c0> fm:sentenceStart ?was } BIND (?was + 1 AS ?is) }
