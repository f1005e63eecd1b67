
DELETE WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#s0> ?p ?o } }
