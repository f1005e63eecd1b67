PREFIX fm: <https://firmament.example/ontology#>

DELETE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:of ?was } }
INSERT { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:of ?other } }
WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#m0> fm:of ?was . ?other a fm:Referent FILTER (?other != ?was) } }
