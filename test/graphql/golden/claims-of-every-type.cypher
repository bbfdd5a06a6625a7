// 6 statements
// 1
MATCH (:Subject {id: $p0})<-[:ABOUT]-(c:Claim)
WHERE c.current AND c.subject = $p1
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (:Subject {id: $p0})<-[:ABOUT]-(c:Claim)
WHERE c.current AND c.subject = $p1 RETURN count(c) AS total;
// 3
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json, d.text AS text;
// 4
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 5
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 6
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
