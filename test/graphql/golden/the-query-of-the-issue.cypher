// 4 statements
// 1
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 2
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 3
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 4
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
