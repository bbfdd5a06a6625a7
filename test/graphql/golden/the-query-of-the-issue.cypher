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
OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
WITH id, coalesce(other.id, named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name, [(s)<-[:OF]-(slot:DataItem)<-[:OF]-(n:Resolution) WHERE slot.separators = '{}' AND slot.property IN $its0 | [slot.property, n.json]] AS its_plainVerdicts, [(s)<-[:OF]-(slot:DataItem) WHERE slot.separators = '{}' AND slot.property IN $its0 AND slot.claims > 0 | slot.property] AS its_plainSlots;
