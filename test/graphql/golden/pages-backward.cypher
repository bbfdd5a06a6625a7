// 2 statements
// 1
MATCH (s:Subject)
WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND s.kind = $p0
RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name, s.id AS key0
ORDER BY key0 DESC LIMIT $limit;
// 2
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
CALL {
WITH s
MATCH (s)<-[:ABOUT]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 DESC LIMIT $its_claims0_limit
WITH c.json AS json, its_claims0_key0
RETURN collect([json, its_claims0_key0]) AS its_claims0
}
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name, its_claims0;
