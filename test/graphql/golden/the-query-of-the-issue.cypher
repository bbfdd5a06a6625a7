// 2 statements
// 1
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim, [(c)-[:ASSERTED_IN]->(n:Document) | [CASE WHEN size(n.json) <= 4000 THEN n.json END]] AS its_document
ORDER BY id, document, claim;
// 2
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
CALL {
WITH s
MATCH (s)<-[:OF]-(slot:DataItem)
WHERE slot.separators = '{}' AND slot.property IN $its0
WITH slot.property AS property, slot.claims > 0 AS isFilled, [(slot)<-[:OF]-(n:Resolution) | n.json] AS verdicts
RETURN collect([property, isFilled, verdicts]) AS its_plainSlots
}
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name, its_plainSlots;
