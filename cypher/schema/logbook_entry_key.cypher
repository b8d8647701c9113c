// logbook_entry_key: a key names one LogbookEntry within its study.
// in:
// out:
CREATE CONSTRAINT logbook_entry_key IF NOT EXISTS FOR (logbookEntry:LogbookEntry) REQUIRE (logbookEntry.study, logbookEntry.key) IS UNIQUE
