PREFIX fm: <https://firmament.example/ontology#>

DELETE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:start ?was } }
INSERT { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:start ?is } }
WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:start ?was } BIND (?was + 1 AS ?is) }
