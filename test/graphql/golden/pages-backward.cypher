// 3 statements
// 1
MATCH (s:Subject)
WHERE (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.id AS key0
ORDER BY key0 DESC LIMIT $limit;
// 2
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.current
RETURN c.json AS json, c.id AS key0
ORDER BY key0 DESC LIMIT $limit
}
RETURN id, json, key0
ORDER BY id, key0 DESC;
// 3
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
