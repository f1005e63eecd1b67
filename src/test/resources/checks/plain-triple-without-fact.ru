PREFIX fm: <https://firmament.example/ontology#>
PREFIX id: <https://firmament.example/id/>

INSERT DATA { GRAPH <https://firmament.example/graph/facts> { id:norvik fm:investsIn id:baidu } }
