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
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
// 4
UNWIND $ids AS id
MATCH (s:Subject {id: id})
RETURN id, s.kind AS kind, s.key AS key, s.name AS name;
