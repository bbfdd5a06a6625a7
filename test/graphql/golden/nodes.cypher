// 4 statements
// 1
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item, [(i)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem
ORDER BY id, item;
// 2
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 3
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 4
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
