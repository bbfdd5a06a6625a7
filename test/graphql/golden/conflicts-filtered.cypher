// 8 statements
// 1
MATCH (:Subject {id: $p0})<-[:OF]-(:DataItem)<-[:ON]-(x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND (x.subject = $p1 AND x.property = $p2)
WITH x, x.rank AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit
RETURN x.json AS json, key0, key1, key2, [(x)-[:ON]->(:DataItem)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem, [(x)-[:ON]->(n:DataItem) | [n.json]] AS its_dataItem, [(x)-[:ON]->(:DataItem)<-[:OF]-(n:Resolution) | [n.json]] AS its_dataItem_resolutionOfDataItem
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 2
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND (x.rank = $p0 AND x.status = $p1)
WITH x, x.rank AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit
RETURN x.json AS json, key0, key1, key2, [(x)-[:ON]->(n:DataItem) | [n.json]] AS its_dataItem, [(x)-[:ON]->(:DataItem)-[:OF]->(n:Subject) | [n.id, n.kind, n.key, n.name]] AS its_dataItem_subject
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 3
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND (x.rank = $p0 AND x.status = $p1) RETURN count(x) AS total;
// 4
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND x.kind IN $p0
RETURN x.json AS json, x.rank AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 5
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND x.status = $p0
RETURN x.json AS json, x.rank AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 6
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND x.status = $p0 RETURN count(x) AS total;
// 7
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json, [(c)-[:ASSERTED_IN]->(n:Document) | [CASE WHEN size(n.json) <= 4000 THEN n.json END]] AS its_document;
// 8
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
