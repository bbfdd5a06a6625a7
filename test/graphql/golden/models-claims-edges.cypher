// 2 statements
// 1
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0
WITH s, s.id AS key0
ORDER BY key0 LIMIT $limit
CALL {
WITH s
MATCH (s)<-[:ABOUT]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 LIMIT $its_claims0_limit
WITH c.id AS id, c.document AS document, CASE c.datatype WHEN 'quantity' THEN [c.datatype, c.amount, c.upper, c.unit, c.written] WHEN 'money' THEN [c.datatype, c.amount, c.upper, c.unit, c.written] WHEN 'date' THEN [c.datatype, c.date, c.granularity] ELSE c.json END AS snak, [(c)-[:ASSERTED_IN]->(:Document)-[:PUBLISHED_BY]->(n:Source) | [n.id, n.name]] AS its_sourceOfDocument, [(c)-[:ASSERTED_IN]->(n:Document) | [CASE WHEN size(n.json) <= 4000 THEN n.json END]] AS its_document, [(c)<-[:INVOLVES]-(n:Conflict) | [n.id, n.kind, n.severity, n.weight]] AS its_conflictsOfClaim
RETURN collect([id, document, snak, its_sourceOfDocument, its_document, its_conflictsOfClaim]) AS its_claims0
}
RETURN s.id AS id, s.kind AS kind, s.name AS name, key0, its_claims0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0 RETURN count(s) AS total;
