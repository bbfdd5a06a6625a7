// 6 statements
// 1
MATCH (s:Subject)
WHERE (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (s:Subject)
WHERE (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0 RETURN count(s) AS total;
// 3
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.current
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit
}
RETURN id, json, key0
ORDER BY id, key0;
// 4
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:INVOLVES]-(x:Conflict)
RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
ORDER BY id, rank, weight DESC, conflict;
// 5
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 6
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
