// What breaks clients of the last release, by graphql-inspector. What was deprecated there may go.
// Usage: node breaks.mjs RELEASED SCHEMA
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { report } from './report.mjs';

const [released, now] = process.argv.slice(2, 4).map((path) => buildSchema(readFileSync(path, 'utf8')));
const changes = await diff(released, now, [DiffRule.suppressRemovalOfDeprecatedField]);
report(
  changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path}: ${message}`),
  `${changes.length} changes`,
);
