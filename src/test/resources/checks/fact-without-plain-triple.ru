PREFIX fm: <https://firmament.example/ontology#>
PREFIX id: <https://firmament.example/id/>

DELETE DATA { GRAPH <https://firmament.example/graph/facts> { id:norvik fm:acquires id:tandem } }
