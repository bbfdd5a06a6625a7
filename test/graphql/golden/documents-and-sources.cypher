// 17 statements
// 1
MATCH (:Source {id: $p0})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND c.publisher = $p1
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (d:Document)
WHERE d.current AND d.publisher = $p0
RETURN d.json AS json, d.id AS key0
ORDER BY key0 LIMIT $limit;
// 3
MATCH (d:Document)
WHERE d.current AND true
RETURN d.json AS json, d.id AS key0
ORDER BY key0 LIMIT $limit;
// 4
MATCH (d:Document)
WHERE d.current AND true RETURN count(d) AS total;
// 5
MATCH (s:Source)
WHERE s.id IS NOT NULL AND (s.kind = $p0 AND substring(s.id, 7) CONTAINS $p1)
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 6
MATCH (s:Source)
WHERE s.id IS NOT NULL AND true
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 7
MATCH (s:Source)
WHERE s.id IS NOT NULL AND true RETURN count(s) AS total;
// 8
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit
}
RETURN id, json, key0
ORDER BY id, key0;
// 9
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit
}
RETURN id, json, key0
ORDER BY id, key0;
// 10
UNWIND $ids AS id
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 11
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 12
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(d:Document)
WHERE d.current
RETURN id, d.id AS document
ORDER BY id, document;
// 13
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 14
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json, d.text AS text;
// 15
UNWIND $ids AS id
MATCH (d:Document {uri: id})
WHERE d.current
RETURN id, d.id AS document;
// 16
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
// 17
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
