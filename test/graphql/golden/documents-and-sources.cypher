// 16 statements
// 1
MATCH (:Source {id: $source})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND c.publisher = $source AND c.id > $after
RETURN c.id AS id, c.json AS json
ORDER BY id LIMIT $limit;
// 2
MATCH (:Source {id: $source})<-[:PUBLISHED_BY]-(d:Document)
WHERE d.current AND d.id > $after
RETURN d.id AS id, d.json AS json
ORDER BY id LIMIT $limit;
// 3
MATCH (d:Document)
WHERE d.current AND d.id > $after
RETURN d.id AS id, d.json AS json
ORDER BY id LIMIT $limit;
// 4
MATCH (d:Document)
WHERE d.current RETURN count(d) AS total;
// 5
MATCH (s:Source)
WHERE s.id IS NOT NULL AND s.id > $after
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url
ORDER BY id LIMIT $limit;
// 6
MATCH (s:Source)
WHERE s.id IS NOT NULL AND s.kind = $kind AND s.folded CONTAINS $part AND s.id > $after
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url
ORDER BY id LIMIT $limit;
// 7
MATCH (s:Source)
WHERE s.id IS NOT NULL RETURN count(s) AS total;
// 8
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND c.id > $after
RETURN c.id AS claim, c.json AS json
ORDER BY claim LIMIT $limit
}
RETURN id, claim, json
ORDER BY id, claim;
// 9
UNWIND $ids AS id
CALL {
WITH id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND c.id > $after
RETURN c.id AS claim, c.json AS json
ORDER BY claim LIMIT $limit
}
RETURN id, claim, json
ORDER BY id, claim;
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
