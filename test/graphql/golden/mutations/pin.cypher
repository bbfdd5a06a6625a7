// 47 statements: 29 read, 18 write
// 1
MATCH (:Document {id: $p0})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND (c.document = $p1 AND c.property = $p2)
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 2
MATCH (:Document {id: $p0})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND (c.document = $p1 AND c.property = $p2)
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 3
MATCH (:Document {id: $p0})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current AND (c.document = $p1 AND c.property = $p2)
RETURN c.json AS json, c.id AS key0
ORDER BY key0 LIMIT $limit;
// 4
MATCH (d:Decision {id: $id})
RETURN d.id AS id;
// 5
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 6
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 7
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 8
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 9
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 10
MATCH (i:DataItem)
WHERE i.staleSince IS NOT NULL
RETURN i.id AS id
ORDER BY id;
// 11
MATCH (x:Conflict)
WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND true
RETURN x.json AS json, x.rank AS key0, x.weight AS key1, x.id AS key2
ORDER BY key0, key1 DESC, key2 LIMIT $limit;
// 12
UNWIND $ids AS id
CALL {
WITH id
MATCH (c:Claim {id: id})
RETURN collect(c.document) AS ofClaim
}
CALL {
WITH id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
RETURN collect(DISTINCT c.document) AS ofItem
}
WITH id, ofClaim + ofItem AS documents
UNWIND [id] + documents AS matter
MATCH (:Matter {id: matter})<-[:CONCERNS]-(d:Decision)
WHERE matter = id OR d.act IN ['ingest', 'undo']
RETURN id, matter = id AS isOwn, d.json AS json, d.number AS number
ORDER BY id, number;
// 13
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 14
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 15
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 16
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 17
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 18
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 19
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 20
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 21
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
// 22
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 23
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 24
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id, i.subject AS subject, i.property AS property, i.staleSince AS since;
// 25
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $since
RETURN id, i.changed AS revision;
// 26
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.madeBy IS NOT NULL AND NOT EXISTS { MATCH (i)<-[:FILLS]-(:Claim) }
RETURN i.id AS id, i.subject AS subject, [(i)-[:VERSUS]->(s:Subject) | s.id] AS versus;
// 27
UNWIND $rows AS item
MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
WITH x, size([(x)-[:INVOLVES]->(c:Claim) | c.id]) AS involved
RETURN x.id AS id, x.json AS json, involved < size(x.claims) AS isBare;
// 28
UNWIND $rows AS item
MATCH (r:Resolution {id: item})
RETURN r.id AS id, r.json AS json;
// 29
UNWIND $rows AS number
MATCH (r:Revision {number: number})
RETURN r.number AS since, r.kind AS kind, r.ref AS ref;
// 30
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 31
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.staleSince = $revision, i.changed = $revision;
// 32
CREATE (:Decision {
id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
});
// 33
UNWIND $rows AS id
MATCH (d:Decision {id: $id})
MERGE (m:Matter {id: id})
MERGE (d)-[:CONCERNS]->(m)
SET d.linked = true;
// 34
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 35
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 36
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
// 37
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 38
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $readAt
SET i.staleSince = i.changed;
// 39
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.staleSince <= $readAt
REMOVE i.staleSince;
// 40
UNWIND $rows AS row
MATCH (i:DataItem {id: row.dataItem})
MERGE (x:Conflict {id: row.id})
ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property, x.revision = $revision
SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
x.reason = row.reason, x.words = row.words, x.origins = row.origins, x.since = row.since, x.until = row.until, x.rule = row.rule,
x.claims = row.claims, x.dissolvedBy = row.dissolvedBy, x.json = row.json
MERGE (x)-[:ON]->(i);
// 41
UNWIND $rows AS row
MATCH (:Conflict {id: row.id})-[r:INVOLVES]->(:Claim)
DELETE r;
// 42
UNWIND $rows AS row
MATCH (x:Conflict {id: row.conflict})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:INVOLVES]->(c);
// 43
UNWIND $rows AS row
MATCH (i:DataItem {id: row.id})
MERGE (r:Resolution {id: row.id})
ON CREATE SET r.subject = i.subject, r.property = i.property
SET r.status = row.status, r.confidence = toFloat(row.confidence), r.policy = row.policy, r.reason = row.reason,
r.claims = row.claims, r.origins = row.origins, r.amount = toFloat(row.amount), r.date = row.date, r.flag = row.flag,
r.said = row.said, r.json = row.json
MERGE (r)-[:OF]->(i);
// 44
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.changed = $revision;
// 45
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 46
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 47
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
