
DELETE WHERE { GRAPH <https://firmament.example/document/en%2Fdenial> { <https://firmament.example/document/en%2Fdenial#c0> ?p ?o } }
