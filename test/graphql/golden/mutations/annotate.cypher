// 14 statements: 8 read, 6 write
// 1
MATCH (d:Decision {id: $id})
RETURN d.id AS id;
// 2
MATCH (d:Decision)
RETURN d.json AS json, d.number AS number
ORDER BY number;
// 3
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 4
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision;
// 5
MATCH (i:DataItem)
WHERE i.staleSince IS NOT NULL
RETURN i.id AS id
ORDER BY id;
// 6
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
// 7
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 8
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json;
// 9
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0
SET g.locked = true
RETURN g.revision AS revision;
// 10
CREATE (:Decision {
id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
});
// 11
UNWIND $rows AS id
MATCH (d:Decision {id: $id})
MERGE (m:Matter {id: id})
MERGE (d)-[:CONCERNS]->(m)
SET d.linked = true;
// 12
UNWIND $rows AS row
CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json});
// 13
MATCH (g:Graph {id: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put});
// 14
MATCH (r:Revision {number: $number})
MATCH (cause:Decision {id: $ref})
CREATE (r)-[:CAUSED_BY]->(cause);
