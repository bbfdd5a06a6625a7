// 5 statements
// 1
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 2
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 3
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
// 4
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 5
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item, [(i)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem
ORDER BY place, item;
