// 7 statements
// 1
MATCH (s:Subject)
WHERE (s.claims > 0 OR s.comparisons > 0) AND s.kind = $kind AND s.id > $after
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name
ORDER BY id LIMIT $limit;
// 2
MATCH (s:Subject)
WHERE (s.claims > 0 OR s.comparisons > 0) AND s.kind = $kind RETURN count(s) AS total;
// 3
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:INVOLVES]-(x:Conflict)
RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
ORDER BY id, rank, weight DESC, conflict;
// 4
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 5
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 6
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 7
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
