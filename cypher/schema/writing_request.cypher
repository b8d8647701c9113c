// writing_request: grants a request once.
// in:
// out:
CREATE CONSTRAINT writing_request IF NOT EXISTS FOR (writing:Writing) REQUIRE (writing.study, writing.request) IS UNIQUE
