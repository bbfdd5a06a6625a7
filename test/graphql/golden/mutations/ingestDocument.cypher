// 61 statements: 31 read, 30 write
// 1
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 2
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 3
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.current AS current, d.content AS content;
// 4
MATCH (d:Document {uri: $uri})
RETURN d.id AS id, d.current AS current, d.content AS content
ORDER BY id;
// 5
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 6
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 7
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 8
UNWIND $ids AS id
MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
WHERE c.current
RETURN id, c.json AS json, c.document AS document, c.id AS claim
ORDER BY id, document, claim;
// 9
UNWIND $ids AS id
MATCH (:Document {id: id})-[:PUBLISHED_BY]->(s:Source)
RETURN id, s.id AS source, s.kind AS kind, s.name AS name, s.url AS url;
// 10
UNWIND $ids AS id
MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
RETURN id, count(c) AS total;
// 11
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
WHERE i.claims > 0
RETURN id, i.json AS json, i.id AS item
ORDER BY id, item;
// 12
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 13
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
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
MATCH (d:Document {uri: id})
WHERE d.current
RETURN id, d.id AS document;
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
MATCH (named:Subject {id: id})
WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
MATCH (s:Subject {id: counted})
RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name;
// 20
UNWIND $ids AS id
MATCH (owner:Document {id: id})
CALL {
WITH owner
MATCH (owner)<-[:ASSERTED_IN]-(c:Claim)
WHERE c.current
WITH c, c.id AS its_claims0_key0
ORDER BY its_claims0_key0 LIMIT $its_claims0_limit
WITH c.json AS json, its_claims0_key0
RETURN collect([json, its_claims0_key0]) AS its_claims0
}
RETURN id, its_claims0;
// 21
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.kind AS kind, s.name AS name, s.url AS url;
// 22
UNWIND $ids AS id
MATCH (x:Conflict {id: id})
RETURN id, x.json AS json;
// 23
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 24
UNWIND $pairs AS pair
MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
WHERE i.property = pair.property AND i.claims > 0
RETURN pair.place AS place, i.json AS json, i.id AS item
ORDER BY place, item;
// 25
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id;
// 26
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
RETURN i.id AS id, i.subject AS subject, i.property AS property, i.staleSince AS since;
// 27
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.madeBy IS NOT NULL AND NOT EXISTS { MATCH (i)<-[:FILLS]-(:Claim) }
RETURN i.id AS id, i.subject AS subject, [(i)-[:VERSUS]->(s:Subject) | s.id] AS versus;
// 28
UNWIND $rows AS item
MATCH (:DataItem {id: item})-[r:OF|VERSUS]->(s:Subject)
RETURN item, type(r) AS type, s.id AS subject;
// 29
UNWIND $rows AS item
MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
WITH x, size([(x)-[:INVOLVES]->(c:Claim) | c.id]) AS involved
RETURN x.id AS id, x.json AS json, involved < size(x.claims) AS isBare;
// 30
UNWIND $rows AS item
MATCH (r:Resolution {id: item})
RETURN r.id AS id, r.json AS json;
// 31
UNWIND $rows AS number
MATCH (r:Revision {number: number})
RETURN r.number AS since, r.kind AS kind, r.ref AS ref;
// 32
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 33
MATCH (:Document {id: $document})<-[:ASSERTED_IN]-(:Claim)-[:HAS_EVIDENCE]->(e:Evidence)
DETACH DELETE e;
// 34
MATCH (:Document {id: $document})<-[:ASSERTED_IN]-(c:Claim)
DETACH DELETE c;
// 35
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
ON CREATE SET s.kind = row.kind, s.name = row.name, s.folded = row.folded, s.url = row.url
ON MATCH SET
s.kind = CASE WHEN row.kind = 'publisher' OR s.kind = 'work' THEN row.kind ELSE s.kind END,
s.url = coalesce(s.url, row.url);
// 36
UNWIND $rows AS row
MERGE (s:Subject {id: row.id})
ON CREATE SET s.kind = row.kind, s.key = row.key, s.name = row.name, s.folded = row.folded, s.claims = 0, s.comparisons = 0
WITH s, row
WHERE size(row.name) > size(s.name) OR (size(row.name) = size(s.name) AND row.name < s.name)
SET s.name = row.name, s.folded = row.folded;
// 37
MERGE (d:Document {id: $id})
SET d.uri = $uri, d.path = $path, d.title = $title, d.format = $format, d.publisher = $publisher, d.published = $published,
d.retrieved = $retrieved, d.sha256 = $sha256, d.text = $text, d.words = $words, d.bytes = $bytes, d.given = $given, d.json = $json, d.content = $content,
d.current = true, d.revision = $revision, d.at = $at;
// 38
MATCH (:Document {id: $document})-[r:PUBLISHED_BY|HAS_REFERENCE]->(:Source)
DELETE r;
// 39
MATCH (d:Document {id: $document})
MATCH (s:Source {id: d.publisher})
CREATE (d)-[:PUBLISHED_BY]->(s);
// 40
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
// 41
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:HAS_EVIDENCE]->(:Evidence {
id: row.id, quote: row.quote, start: row.start, end: row.end, section: row.section, cites: row.cites,
table: row.table, row: row.row, column: row.column
});
// 42
UNWIND $rows AS row
MATCH (i:DataItem {id: row.item})
SET i.claims = i.claims + row.claims, i.staleSince = $revision, i.changed = $revision;
// 43
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
SET s.claims = s.claims + row.claims, s.comparisons = s.comparisons + row.comparisons;
// 44
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 45
MATCH (r:Revision {number: $number})
MATCH (cause:Document {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
// 46
CREATE (:Decision {
id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
});
// 47
UNWIND $rows AS id
MATCH (d:Decision {id: $id})
MERGE (m:Matter {id: id})
MERGE (d)-[:CONCERNS]->(m)
SET d.linked = true;
// 48
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 49
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 50
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
// 51
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 52
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.changed > $readAt
SET i.staleSince = i.changed;
// 53
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
WHERE i.staleSince <= $readAt
REMOVE i.staleSince;
// 54
UNWIND $rows AS row
MATCH (i:DataItem {id: row.dataItem})
MERGE (x:Conflict {id: row.id})
ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property, x.revision = $revision
SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
x.reason = row.reason, x.words = row.words, x.origins = row.origins, x.since = row.since, x.until = row.until, x.rule = row.rule,
x.claims = row.claims, x.dissolvedBy = row.dissolvedBy, x.json = row.json
MERGE (x)-[:ON]->(i);
// 55
UNWIND $rows AS row
MATCH (:Conflict {id: row.id})-[r:INVOLVES]->(:Claim)
DELETE r;
// 56
UNWIND $rows AS row
MATCH (x:Conflict {id: row.conflict})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:INVOLVES]->(c);
// 57
UNWIND $rows AS row
MATCH (i:DataItem {id: row.id})
MERGE (r:Resolution {id: row.id})
ON CREATE SET r.subject = i.subject, r.property = i.property
SET r.status = row.status, r.confidence = toFloat(row.confidence), r.policy = row.policy, r.reason = row.reason,
r.claims = row.claims, r.origins = row.origins, r.amount = toFloat(row.amount), r.date = row.date, r.flag = row.flag,
r.said = row.said, r.json = row.json
MERGE (r)-[:OF]->(i);
// 58
UNWIND $rows AS id
MATCH (i:DataItem {id: id})
SET i.changed = $revision;
// 59
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 60
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 61
MATCH (r:Revision {number: $number})
MATCH (cause:Document {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
