// 11 statements
// 1
MATCH (:Subject {id: $subject})<-[:OF]-(:DataItem)<-[:ON]-(x:Conflict)
WHERE x.id IS NOT NULL AND x.property = $property
RETURN x.id AS id, x.json AS json, x.rank AS rank, x.weight AS weight
ORDER BY rank, weight DESC, id LIMIT $limit;
// 2
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.kind IN $kinds
RETURN x.id AS id, x.json AS json, x.rank AS rank, x.weight AS weight
ORDER BY rank, weight DESC, id LIMIT $limit;
// 3
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.severity = $severity AND x.status = $status
RETURN x.id AS id, x.json AS json, x.rank AS rank, x.weight AS weight
ORDER BY rank, weight DESC, id LIMIT $limit;
// 4
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.severity = $severity AND x.status = $status RETURN count(x) AS total;
// 5
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.status = $status
RETURN x.id AS id, x.json AS json, x.rank AS rank, x.weight AS weight
ORDER BY rank, weight DESC, id LIMIT $limit;
// 6
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.status = $status RETURN count(x) AS total;
// 7
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 8
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 9
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 10
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 11
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
