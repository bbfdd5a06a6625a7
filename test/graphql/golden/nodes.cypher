// 5 statements
// 1
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 2
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 3
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
// 4
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
// 5
UNWIND $ids AS id
MATCH (s:Subject {id: id})
RETURN id, s.kind AS kind, s.key AS key, s.name AS name;
