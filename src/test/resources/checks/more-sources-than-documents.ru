PREFIX fm: <https://firmament.example/ontology#>

DELETE { GRAPH <https://firmament.example/graph/facts> { ?fact fm:sources ?n } }
INSERT { GRAPH <https://firmament.example/graph/facts> { ?fact fm:sources 9 } }
WHERE { GRAPH <https://firmament.example/graph/facts> { ?fact fm:relation fm:acquires ; fm:sources ?n } }
