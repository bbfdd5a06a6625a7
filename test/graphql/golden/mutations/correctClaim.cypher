// 58 statements: 32 read, 26 write
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
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
RETURN id, c.json AS json, c.id AS claim
ORDER BY id, claim;
// 11
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 12
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 13
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.json AS json;
// 14
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 15
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 16
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 17
UNWIND $ids AS id
MATCH (d:Document {uri: id})
WHERE d.current
RETURN id, d.id AS document;
// 18
UNWIND $ids AS id
MATCH (i:DataItem {id: id})
RETURN id, i.json AS json;
// 19
UNWIND $ids AS id
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
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
MATCH (:Matter {id: id})<-[:CONCERNS]-(d:Decision)
WHERE d.number > $since AND d.act IN $acts
RETURN id, d.number AS revision;
// 25
UNWIND $rows AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.current AS current, d.publisher AS publisher;
// 26
UNWIND $rows AS id
MATCH (d:Document {id: id})
WHERE d.revision > $since
RETURN id, d.revision AS revision;
// 27
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id;
// 28
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id, i.subject AS subject, i.property AS property, i.staleSince AS since;
// 29
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.madeBy IS NOT NULL AND NOT EXISTS { MATCH (i)<-[:FILLS]-(:Claim) }
RETURN i.id AS id, i.subject AS subject, [(i)-[:VERSUS]->(s:Subject) | s.id] AS versus;
// 30
UNWIND $rows AS item
MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
WITH x, size([(x)-[:INVOLVES]->(c:Claim) | c.id]) AS involved
RETURN x.id AS id, x.json AS json, involved < size(x.claims) AS isBare;
// 31
UNWIND $rows AS item
MATCH (r:Resolution {id: item})
RETURN r.id AS id, r.json AS json;
// 32
UNWIND $rows AS number
MATCH (r:Revision {number: number})
RETURN r.number AS since, r.kind AS kind, r.ref AS ref;
// 33
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 34
UNWIND $rows AS row
MERGE (s:Subject {id: row.id})
ON CREATE SET s.kind = row.kind, s.key = row.key, s.name = row.name, s.folded = row.folded, s.claims = 0, s.comparisons = 0,
s.madeBy = $decision;
// 35
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
ON CREATE SET s.kind = row.kind, s.name = row.name, s.folded = row.folded, s.madeBy = $decision;
// 36
UNWIND $rows AS row
MATCH (:Claim {id: row.id})-[r:ABOUT|FILLS]->()
DELETE r;
// 37
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (s:Subject {id: row.subject})
MATCH (i:DataItem {id: row.dataItem})
SET c.subject = row.subject, c.dataItem = row.dataItem, c.current = row.current, c.json = row.json
CREATE (c)-[:ABOUT]->(s)
CREATE (c)-[:FILLS]->(i);
// 38
UNWIND $rows AS row
MATCH (d:Document {id: $document})
MATCH (s:Subject {id: row.subject})
MATCH (i:DataItem {id: row.dataItem})
CREATE (c:Claim {
id: row.id, document: $document, publisher: row.publisher, subject: row.subject, property: row.property,
dataItem: row.dataItem, snak: row.snak, datatype: row.datatype, amount: toFloat(row.amount), upper: toFloat(row.upper),
unit: row.unit, written: row.written, direction: row.direction, date: row.date, granularity: row.granularity,
flag: row.flag, text: row.text, members: row.members, words: row.words, qualifiers: row.qualifiers, confidence: toFloat(row.confidence),
madeBy: row.madeBy, inferred: row.inferred, json: row.json, current: row.current, revision: $revision
})
CREATE (c)-[:ASSERTED_IN]->(d)
CREATE (c)-[:ABOUT]->(s)
CREATE (c)-[:FILLS]->(i);
// 39
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:HAS_EVIDENCE]->(:Evidence {
id: row.id, quote: row.quote, start: row.start, end: row.end, section: row.section, cites: row.cites,
table: row.table, row: row.row, column: row.column
});
// 40
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Source {id: row.source})
CREATE (c)-[:MEASURED_BY]->(s);
// 41
UNWIND $rows AS row
MATCH (i:DataItem {id: row.item})
SET i.claims = i.claims + row.claims, i.staleSince = $revision, i.changed = $revision;
// 42
CREATE (:Decision {
id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
});
// 43
UNWIND $rows AS id
MATCH (d:Decision {id: $id})
MERGE (m:Matter {id: id})
MERGE (d)-[:CONCERNS]->(m)
SET d.linked = true;
// 44
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 45
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 46
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
// 47
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 48
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $readAt
SET i.staleSince = i.changed;
// 49
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.staleSince <= $readAt
REMOVE i.staleSince;
// 50
UNWIND $rows AS id
MATCH (x:Conflict {id: id})
DETACH DELETE x;
// 51
UNWIND $rows AS row
MATCH (i:DataItem {id: row.dataItem})
MERGE (x:Conflict {id: row.id})
ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property, x.revision = $revision
SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
x.reason = row.reason, x.words = row.words, x.origins = row.origins, x.since = row.since, x.until = row.until, x.rule = row.rule,
x.claims = row.claims, x.dissolvedBy = row.dissolvedBy, x.json = row.json
MERGE (x)-[:ON]->(i);
// 52
UNWIND $rows AS row
MATCH (:Conflict {id: row.id})-[r:INVOLVES]->(:Claim)
DELETE r;
// 53
UNWIND $rows AS row
MATCH (x:Conflict {id: row.conflict})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:INVOLVES]->(c);
// 54
UNWIND $rows AS row
MATCH (i:DataItem {id: row.id})
MERGE (r:Resolution {id: row.id})
ON CREATE SET r.subject = i.subject, r.property = i.property
SET r.status = row.status, r.confidence = toFloat(row.confidence), r.policy = row.policy, r.reason = row.reason,
r.claims = row.claims, r.origins = row.origins, r.amount = toFloat(row.amount), r.date = row.date, r.flag = row.flag,
r.said = row.said, r.json = row.json
MERGE (r)-[:OF]->(i);
// 55
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.changed = $revision;
// 56
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 57
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 58
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
