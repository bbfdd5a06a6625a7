// 8 statements
// 1
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 2
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 3
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 4
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 5
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 6
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
// 7
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
// 8
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
