// 14 statements
// 1
MATCH (:Source {id: $p0})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND (c.publisher = $p1 AND NOT EXISTS { MATCH (c)<-[:INVOLVES]-(:Conflict) })
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (:Subject {id: $p0})<-[:ABOUT]-(c:Claim)
WHERE c.current AND (c.subject = $p1 AND ((c.property = $p2 AND c.amount >= $p3 AND c.amount <= $p4) OR (c.date >= substring($p5, 0, size(c.date)) AND substring(c.date, 0, 10) <= $p6)) AND NOT coalesce(c.snak IN $p7, false))
RETURN c.json AS json, c.property AS key0, coalesce(c.amount, -1.0e300) AS key1, c.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 3
MATCH (:Subject {id: $p0})<-[:ABOUT]-(c:Claim)
WHERE c.current AND (c.subject = $p1 AND ((c.property = $p2 AND c.amount >= $p3 AND c.amount <= $p4) OR (c.date >= substring($p5, 0, size(c.date)) AND substring(c.date, 0, 10) <= $p6)) AND NOT coalesce(c.snak IN $p7, false)) RETURN count(c) AS total;
// 4
MATCH (c:Claim)
WHERE c.id IS NOT NULL AND c.current AND c.words CONTAINS $p0
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 5
MATCH (d:Document)
WHERE d.id IS NOT NULL AND d.current AND ((d.words CONTAINS $p0 OR d.published >= substring($p1, 0, size(d.published))) AND NOT coalesce(d.publisher = $p2, false))
RETURN d.json AS json, coalesce(d.published, '') AS key0, d.id AS key1
ORDER BY key0 DESC, key1 LIMIT $limit;
// 6
MATCH (i:DataItem)<-[:OF]-(r:Resolution)
WHERE i.id IS NOT NULL AND i.claims > 0 AND (r.origins >= $p0 AND (r.status IN $p1 OR EXISTS { MATCH (i)<-[:ON]-(:Conflict) }))
WITH i, coalesce(r.confidence, 0.0) AS key0, i.id AS key1
ORDER BY key0, key1 LIMIT $limit
RETURN i.json AS json, key0, key1, [(i)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem
ORDER BY key0, key1 LIMIT $limit;
// 7
MATCH (i:DataItem)<-[:OF]-(r:Resolution)
WHERE i.id IS NOT NULL AND i.claims > 0 AND (r.origins >= $p0 AND (r.status IN $p1 OR EXISTS { MATCH (i)<-[:ON]-(:Conflict) })) RETURN count(i) AS total;
// 8
MATCH (s:Source)
WHERE s.id IS NOT NULL AND NOT EXISTS { MATCH (s)<-[:PUBLISHED_BY]-(d:Document) WHERE d.current }
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 9
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND (s.kind = $p0 AND EXISTS { MATCH (s)<-[:OF]-(i:DataItem)<-[:OF]-(r:Resolution) WHERE i.claims > 0 AND r.property = $p1 AND r.amount >= $p2 } AND NOT coalesce(EXISTS { MATCH (s)<-[:OF]-(i:DataItem)<-[:OF]-(r:Resolution) WHERE i.claims > 0 AND r.property = $p3 AND r.amount <= $p4 }, false))
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.name AS key0, s.id AS key1
ORDER BY key0 DESC, key1 LIMIT $limit;
// 10
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND (s.kind = $p0 AND s.key CONTAINS $p1)
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 11
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND (EXISTS { MATCH (x)-[:INVOLVES]->(c:Claim) WHERE c.publisher = $p0 } AND ((x.kind IN $p1 AND x.origins >= $p2) OR x.weight >= $p3) AND NOT coalesce(x.status = $p4, false))
RETURN x.json AS json, coalesce(x.origins, 0) AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0 DESC, key1, key2 LIMIT $limit;
// 12
UNWIND $ids AS id
MATCH (d:Document {uri: id})
WHERE d.content IS NOT NULL
WITH id, d.json AS json, d.id AS document, [(d)<-[:CAUSED_BY]-(r:Revision) | r.number] AS numbers
WITH id, json, document, reduce(first = numbers[0], number IN numbers | CASE WHEN number < first THEN number ELSE first END) AS first
RETURN id, json, document, first
ORDER BY id, first, document;
// 13
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 14
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
