// logbook_entry_id: no two LogbookEntry nodes share an id.
// in:
// out:
CREATE CONSTRAINT logbook_entry_id IF NOT EXISTS FOR (logbookEntry:LogbookEntry) REQUIRE logbookEntry.id IS UNIQUE
