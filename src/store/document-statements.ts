/** The Cypher of a document write, in the order of use. A claim is `current` where its document is and no correction supersedes it. */

export const versionsOfUri = `
  MATCH (d:Document {uri: $uri})
  RETURN d.id AS id, d.current AS current, d.content AS content
  ORDER BY id`;

export const documentThere = `
  MATCH (d:Document {id: $id})
  RETURN d.id AS id, d.current AS current, d.content AS content`;

export const dataItemsFilled = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
  WITH c.dataItem AS item, CASE WHEN c.current THEN 1 ELSE 0 END AS current
  RETURN item, sum(current) AS claims
  ORDER BY item`;

export const retireDocuments = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  SET d.current = false`;

export const retireClaims = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
  SET c.current = false`;

export const reviveDocument = `
  MATCH (d:Document {id: $id})
  SET d.current = true, d.revision = $revision`;

export const reviveClaims = `
  UNWIND $rows AS id
  MATCH (c:Claim {id: id})
  SET c.current = true`;

export const deleteEvidence = `
  MATCH (:Document {id: $document})<-[:ASSERTED_IN]-(:Claim)-[:HAS_EVIDENCE]->(e:Evidence)
  DETACH DELETE e`;

export const deleteClaims = `
  MATCH (:Document {id: $document})<-[:ASSERTED_IN]-(c:Claim)
  DETACH DELETE c`;

/** A publisher outranks a measurer, and that a cited work: the same whatever order documents come in. */
export const mergeSources = `
  UNWIND $rows AS row
  MERGE (s:Source {id: row.id})
  ON CREATE SET s.kind = row.kind, s.name = row.name, s.folded = row.folded, s.url = row.url
  ON MATCH SET
    s.kind = CASE WHEN row.kind = 'publisher' OR s.kind = 'work' THEN row.kind ELSE s.kind END,
    s.url = coalesce(s.url, row.url)`;

/** The fullest spelling met is the name; of two equally long ones the first by code point. */
export const mergeSubjects = `
  UNWIND $rows AS row
  MERGE (s:Subject {id: row.id})
  ON CREATE SET s.kind = row.kind, s.key = row.key, s.name = row.name, s.folded = row.folded, s.claims = 0, s.comparisons = 0
  WITH s, row
  WHERE size(row.name) > size(s.name) OR (size(row.name) = size(s.name) AND row.name < s.name)
  SET s.name = row.name, s.folded = row.folded`;

export const dataItemsThere = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  RETURN i.id AS id`;

export const createDataItems = `
  UNWIND $rows AS row
  MATCH (s:Subject {id: row.subject})
  CREATE (i:DataItem {
    id: row.id, subject: row.subject, property: row.property, separators: row.separators, json: row.json, claims: 0
  })-[:OF]->(s)`;

export const createVersus = `
  UNWIND $rows AS row
  MATCH (i:DataItem {id: row.item})
  MATCH (s:Subject {id: row.subject})
  CREATE (i)-[:VERSUS]->(s)`;

export const mergeDocument = `
  MERGE (d:Document {id: $id})
  SET d.uri = $uri, d.path = $path, d.title = $title, d.format = $format, d.publisher = $publisher, d.published = $published,
    d.retrieved = $retrieved, d.sha256 = $sha256, d.text = $text, d.words = $words, d.bytes = $bytes, d.given = $given, d.json = $json, d.content = $content,
    d.current = true, d.revision = $revision, d.at = $at`;

export const deleteDocumentEdges = `
  MATCH (:Document {id: $document})-[r:PUBLISHED_BY|HAS_REFERENCE]->(:Source)
  DELETE r`;

export const linkPublisher = `
  MATCH (d:Document {id: $document})
  MATCH (s:Source {id: d.publisher})
  CREATE (d)-[:PUBLISHED_BY]->(s)`;

export const createReferences = `
  UNWIND $rows AS row
  MATCH (d:Document {id: $document})
  MATCH (s:Source {id: row.source})
  CREATE (d)-[:HAS_REFERENCE {label: row.label}]->(s)`;

export const createClaims = `
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
  CREATE (c)-[:FILLS]->(i)`;

export const createEvidence = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  CREATE (c)-[:HAS_EVIDENCE]->(:Evidence {
    id: row.id, quote: row.quote, start: row.start, end: row.end, section: row.section, cites: row.cites,
    table: row.table, row: row.row, column: row.column
  })`;

export const createCites = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (s:Source {id: row.source})
  CREATE (c)-[:CITES]->(s)`;

export const createMeasuredBy = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (s:Source {id: row.source})
  CREATE (c)-[:MEASURED_BY]->(s)`;

/** History, told by its revision: an older version that was put again supersedes the one that had superseded it. */
export const supersede = `
  MATCH (d:Document {id: $id})
  MATCH (old:Document {id: $old})
  CREATE (d)-[:SUPERSEDES {revision: $revision}]->(old)`;

/** `claims` on a slot and a subject counts current claims; kept by difference, so that a slot of any size costs the same. */
export const touchDataItems = `
  UNWIND $rows AS row
  MATCH (i:DataItem {id: row.item})
  SET i.claims = i.claims + row.claims, i.staleSince = $revision, i.changed = $revision`;

export const subjectsOfDataItems = `
  UNWIND $rows AS item
  MATCH (:DataItem {id: item})-[r:OF|VERSUS]->(s:Subject)
  RETURN item, type(r) AS type, s.id AS subject`;

/** `comparisons` counts the current claims that compare something with the subject. */
export const countSubjects = `
  UNWIND $rows AS row
  MATCH (s:Subject {id: row.subject})
  SET s.claims = s.claims + row.claims, s.comparisons = s.comparisons + row.comparisons`;

export const forgetAliases = `
  UNWIND $rows AS row
  MATCH (:Subject {id: row.subject})-[r:COUNTED_AS]->(:Subject)
  DELETE r`;

export const createAliases = `
  UNWIND $rows AS row
  MATCH (s:Subject {id: row.subject})
  MATCH (other:Subject {id: row.lead})
  CREATE (s)-[:COUNTED_AS]->(other)`;
