// The server audits of graphql-http: each has to be ok, and a warning is not.
// Usage: node audits.mjs URL
import { serverAudits } from 'graphql-http';
import { report } from './report.mjs';

const audits = serverAudits({ url: process.argv[2], fetchFn: fetch });
const results = await Promise.all(audits.map((audit) => audit.fn()));
report(
  results
    .filter(({ status }) => status !== 'ok')
    .map(({ id, name, status, reason }) => `${id} ${status}: ${name}: ${reason}`),
  `${results.length} audits`,
);
