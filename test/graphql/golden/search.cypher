// 11 statements
// 1
MATCH (n:Claim) WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 2
MATCH (n:Claim) WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 3
MATCH (n:Document) WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 4
MATCH (n:Document) WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 5
MATCH (n:Source)
WITH n, ' ' + replace(substring(n.id, 7), '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 6
MATCH (n:Source)
WITH n, ' ' + replace(substring(n.id, 7), '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 7
MATCH (n:Subject) WHERE n.claims > 0 OR n.comparisons > 0
WITH n, ' ' + replace(n.key, '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 8
MATCH (n:Subject) WHERE n.claims > 0 OR n.comparisons > 0
WITH n, ' ' + replace(n.key, '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
RETURN n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
ORDER BY distance, length, id LIMIT $limit;
// 9
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 10
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json, d.text AS text;
// 11
UNWIND $ids AS id
MATCH (named:Subject {id: id})
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
