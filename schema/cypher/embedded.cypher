// Constraints and indexes of the embedded engine. There a uniqueness constraint makes no index: without the index beside
// it, every MERGE and every lookup by id scans the label. Indexes are hash indexes: equality only.

CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT data_item_id IF NOT EXISTS FOR (n:DataItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT conflict_id IF NOT EXISTS FOR (n:Conflict) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resolution_id IF NOT EXISTS FOR (n:Resolution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT matter_id IF NOT EXISTS FOR (n:Matter) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;

CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX document_id_index IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX subject_id_index IF NOT EXISTS FOR (n:Subject) ON (n.id);
CREATE INDEX data_item_id_index IF NOT EXISTS FOR (n:DataItem) ON (n.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX conflict_id_index IF NOT EXISTS FOR (n:Conflict) ON (n.id);
CREATE INDEX resolution_id_index IF NOT EXISTS FOR (n:Resolution) ON (n.id);
CREATE INDEX decision_id_index IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX revision_number_index IF NOT EXISTS FOR (n:Revision) ON (n.number);
CREATE INDEX matter_id_index IF NOT EXISTS FOR (n:Matter) ON (n.id);
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX graph_id_index IF NOT EXISTS FOR (n:Graph) ON (n.id);

CREATE INDEX document_uri IF NOT EXISTS FOR (n:Document) ON (n.uri);
CREATE INDEX data_item_property IF NOT EXISTS FOR (n:DataItem) ON (n.property);
CREATE INDEX claim_property IF NOT EXISTS FOR (n:Claim) ON (n.property);
CREATE INDEX event_number IF NOT EXISTS FOR (n:Event) ON (n.number);

// What a revision wrote, for the index of words in memory.
CREATE INDEX claim_revision IF NOT EXISTS FOR (n:Claim) ON (n.revision);
CREATE INDEX document_revision IF NOT EXISTS FOR (n:Document) ON (n.revision);
