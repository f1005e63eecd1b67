PREFIX fm: <https://firmament.example/ontology#>

DELETE { GRAPH <https://firmament.example/document/en%2Fdenial> { ?claim fm:relation fm:investsIn } }
INSERT { GRAPH <https://firmament.example/document/en%2Fdenial> { ?claim fm:relation fm:acquires } }
WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { ?claim fm:relation fm:investsIn } }
