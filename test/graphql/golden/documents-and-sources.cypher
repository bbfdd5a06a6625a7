// 14 statements
// 1
MATCH (:Source {id: $p0})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND c.publisher = $p1
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (d:Document)
WHERE d.id IS NOT NULL AND d.current AND d.publisher = $p0
RETURN d.json AS json, d.id AS key0
ORDER BY key0 LIMIT $limit;
// 3
MATCH (d:Document)
WHERE d.id IS NOT NULL AND d.current AND true
WITH d, d.id AS key0
ORDER BY key0 LIMIT $limit
CALL {
WITH d
MATCH (d)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 LIMIT $its_claims0_limit
WITH c.json AS json, its_claims0_key0
RETURN collect([json, its_claims0_key0]) AS its_claims0
}
RETURN d.json AS json, key0, [(d)-[:PUBLISHED_BY]->(n:Source) | [n.id, n.kind, n.name, n.url]] AS its_sourceOfDocument, its_claims0
ORDER BY key0 LIMIT $limit;
// 4
MATCH (d:Document)
WHERE d.id IS NOT NULL AND d.current AND true RETURN count(d) AS total;
// 5
MATCH (s:Source)
WHERE s.id IS NOT NULL AND (s.kind = $p0 AND substring(s.id, 7) CONTAINS $p1)
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 6
MATCH (s:Source)
WHERE s.id IS NOT NULL AND true
WITH s, s.id AS key0
ORDER BY key0 LIMIT $limit
CALL {
WITH s
MATCH (s)<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 LIMIT $its_claims0_limit
WITH c.json AS json, its_claims0_key0
RETURN collect([json, its_claims0_key0]) AS its_claims0
}
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, key0, its_claims0
ORDER BY key0 LIMIT $limit;
// 7
MATCH (s:Source)
WHERE s.id IS NOT NULL AND true RETURN count(s) AS total;
// 8
UNWIND $ids AS id
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 9
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 10
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(d:Document)
WHERE d.current
RETURN id, d.id AS document
ORDER BY id, document;
// 11
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 12
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json, d.text AS text;
// 13
UNWIND $ids AS id
MATCH (d:Document {uri: id})
WHERE d.current
RETURN id, d.id AS document;
// 14
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
