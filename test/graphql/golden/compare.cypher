// 12 statements
// 1
MATCH (r:Revision)
WHERE r.number > $after
RETURN r.number AS number, r.kind AS kind, r.ref AS ref, r.at AS at
ORDER BY number;
// 2
MATCH (s:Source)
WHERE s.id IS NOT NULL AND true
RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url, s.id AS key0
ORDER BY key0 LIMIT $limit;
// 3
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 4
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:ON]-(x:Conflict)
RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
ORDER BY id, rank, weight DESC, conflict;
// 5
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:ON]-(x:Conflict)
RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
ORDER BY id, rank, weight DESC, conflict;
// 6
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
MATCH (c)-[:FILLS]->(i:DataItem)<-[:OF]-(r:Resolution)
WHERE r.status <> 'UNRESOLVED' AND r.origins > 1
WITH id, i, c.property AS property, max(CASE WHEN c.id IN r.claims THEN 1 ELSE 0 END) AS right
WITH id, property, count(i) AS sample, sum(right) AS right
RETURN id, property, sample, right
ORDER BY id, property;
// 7
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item, [(i)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem
ORDER BY id, item;
// 8
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 9
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 10
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 11
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN id, r.json AS json;
// 12
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item, [(i)<-[:OF]-(n:Resolution) | [n.json]] AS its_resolutionOfDataItem
ORDER BY place, item;
