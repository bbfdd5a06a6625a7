// 9 statements
// 1
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 2
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0
WITH s, s.id AS key0
ORDER BY key0 LIMIT $limit
CALL {
WITH s
MATCH (s)<-[:ABOUT]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 LIMIT $its_claims0_limit
WITH c.json AS json, its_claims0_key0
RETURN collect([json, its_claims0_key0]) AS its_claims0
}
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, key0, its_claims0
ORDER BY key0 LIMIT $limit;
// 3
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND true
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 4
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND true RETURN count(s) AS total;
// 5
MATCH (x:Conflict)
RETURN x.kind AS kind, x.severity AS severity, count(x) AS total
ORDER BY kind, severity;
// 6
OPTIONAL MATCH (d:Document) WHERE d.current
WITH count(d) AS documents
OPTIONAL MATCH (i:DataItem) WHERE i.claims > 0
WITH documents, count(i) AS dataItems, coalesce(sum(i.claims), 0) AS claims
OPTIONAL MATCH (s:Subject) WHERE s.claims > 0 OR s.comparisons > 0
WITH documents, dataItems, claims, count(s) AS subjects
OPTIONAL MATCH (o:Source)
RETURN documents, claims, dataItems, subjects, count(o) AS sources;
// 7
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 8
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item, [(i)<-[:ON]-(n:Conflict) | [CASE WHEN size(n.json) <= 4000 THEN n.json END]] AS its_conflictsOfDataItem
ORDER BY id, item;
// 9
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
