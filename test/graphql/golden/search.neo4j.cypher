// 16 statements
// 1
CALL db.index.fulltext.queryNodes('claim_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 2
CALL db.index.fulltext.queryNodes('claim_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 3
CALL db.index.fulltext.queryNodes('claim_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 4
CALL db.index.fulltext.queryNodes('claim_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2 RETURN count(words) AS total;
// 5
CALL db.index.fulltext.queryNodes('document_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 6
CALL db.index.fulltext.queryNodes('document_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 7
CALL db.index.fulltext.queryNodes('document_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 8
CALL db.index.fulltext.queryNodes('document_words', $lucene) YIELD node AS n
WITH n WHERE n.current
WITH n, coalesce(n.words, '') AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1 AND words CONTAINS $w2 RETURN count(words) AS total;
// 9
MATCH (n:Source)
WITH n WHERE true
WITH n, ' ' + replace(substring(n.id, 7), '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 10
MATCH (n:Source)
WITH n WHERE true
WITH n, ' ' + replace(substring(n.id, 7), '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 11
MATCH (n:Subject)
WITH n WHERE n.claims > 0 OR n.comparisons > 0
WITH n, ' ' + replace(n.key, '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 12
MATCH (n:Subject)
WITH n WHERE n.claims > 0 OR n.comparisons > 0
WITH n, ' ' + replace(n.key, '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 13
MATCH (n:Subject)
WITH n WHERE n.claims > 0 OR n.comparisons > 0
WITH n, ' ' + replace(n.key, '-', ' ') + ' ' AS words
WHERE words CONTAINS $w0 AND words CONTAINS $w1
WITH n.id AS id, size(words) AS length,
CASE WHEN words = $whole THEN 0 WHEN words STARTS WITH $phrase THEN 1 WHEN words CONTAINS $phrase THEN 2 ELSE 3 END AS distance
RETURN id, length, distance
ORDER BY distance, length, id LIMIT $limit;
// 14
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 15
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json, d.text AS text;
// 16
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
