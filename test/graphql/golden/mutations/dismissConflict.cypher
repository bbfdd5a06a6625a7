// 43 statements: 26 read, 17 write
// 1
MATCH (d:Decision {id: $id})
RETURN d.id AS id;
// 2
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 3
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 4
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 5
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 6
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 7
MATCH (i:DataItem)
WHERE i.staleSince IS NOT NULL
RETURN i.id AS id
ORDER BY id;
// 8
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
// 9
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 10
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 11
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 12
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 13
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 14
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 15
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
// 16
UNWIND $ids AS id
MATCH (x:Conflict {id: id})
RETURN id, x.json AS json;
// 17
UNWIND $ids AS id
MATCH (x:Conflict {id: id})
RETURN id, x.json AS json;
// 18
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 19
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 20
UNWIND $rows AS id
MATCH (:Matter {id: id})<-[:CONCERNS]-(d:Decision)
WHERE d.number > $since AND d.act IN $acts
RETURN id, d.number AS revision;
// 21
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id, i.subject AS subject, i.property AS property, i.staleSince AS since;
// 22
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $since
RETURN id, i.changed AS revision;
// 23
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.madeBy IS NOT NULL AND NOT EXISTS { MATCH (i)<-[:FILLS]-(:Claim) }
RETURN i.id AS id, i.subject AS subject, [(i)-[:VERSUS]->(s:Subject) | s.id] AS versus;
// 24
UNWIND $rows AS item
MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
WITH x, size([(x)-[:INVOLVES]->(c:Claim) | c.id]) AS involved
RETURN x.id AS id, x.json AS json, involved < size(x.claims) AS isBare;
// 25
UNWIND $rows AS item
MATCH (r:Resolution {id: item})
RETURN r.id AS id, r.json AS json;
// 26
UNWIND $rows AS number
MATCH (r:Revision {number: number})
RETURN r.number AS since, r.kind AS kind, r.ref AS ref;
// 27
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 28
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.staleSince = $revision, i.changed = $revision;
// 29
CREATE (:Decision {
id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
});
// 30
UNWIND $rows AS id
MATCH (d:Decision {id: $id})
MERGE (m:Matter {id: id})
MERGE (d)-[:CONCERNS]->(m)
SET d.linked = true;
// 31
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 32
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 33
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
// 34
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 35
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $readAt
SET i.staleSince = i.changed;
// 36
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.staleSince <= $readAt
REMOVE i.staleSince;
// 37
UNWIND $rows AS row
MATCH (i:DataItem {id: row.dataItem})
MERGE (x:Conflict {id: row.id})
ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property, x.revision = $revision
SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
x.reason = row.reason, x.words = row.words, x.origins = row.origins, x.since = row.since, x.until = row.until, x.rule = row.rule,
x.claims = row.claims, x.dissolvedBy = row.dissolvedBy, x.json = row.json
MERGE (x)-[:ON]->(i);
// 38
UNWIND $rows AS row
MATCH (:Conflict {id: row.id})-[r:INVOLVES]->(:Claim)
DELETE r;
// 39
UNWIND $rows AS row
MATCH (x:Conflict {id: row.conflict})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:INVOLVES]->(c);
// 40
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.changed = $revision;
// 41
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 42
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 43
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
