PREFIX fm: <https://firmament.example/ontology#>
PREFIX id: <https://firmament.example/id/>

DELETE WHERE { GRAPH <https://firmament.example/graph/facts> { id:baidu fm:hasReferent ?referent } }
