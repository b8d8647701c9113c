// The schema by every rule that @graphql-eslint has for schemas, but for what is exempted here with its reason.
// Usage: node lint.mjs SCHEMA
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { report } from './report.mjs';

const PREFIX = '@graphql-eslint/';

const SETTINGS = {
  // Our order tells something: what identifies a thing comes first, what explains it last.
  alphabetize: 'off',
  // Data or errors, never both: no part of an answer is null because another part failed.
  'require-nullable-result-in-root': 'off',
  // It asks for a directive of its own; from when on a field is gone stands in the reason.
  'require-deprecation-date': 'off',
  // We do have mutations and subscriptions.
  'no-root-type': 'off',
  // A payload holds what changed; whoever wants more asks in a query, at the new revision.
  'require-field-of-type-query-in-mutation-result': 'off',
  // A list that is short by nature, such as the two poles of a tension, needs no pages.
  'relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
  'require-description': ['error', Object.fromEntries(
    ['types', 'rootField', 'DirectiveDefinition', 'EnumValueDefinition', 'FieldDefinition', 'InputValueDefinition']
      .map((kind) => [kind, true]),
  )],
};

const EXEMPT = {
  // Values: they are nothing apart from the thing or the answer they stand in.
  'strict-id-in-types': [
    'About', 'AgreementEstimate', 'Coder', 'Definition', 'DimensionAgreement', 'DrivingTension', 'Explanation',
    'FacetCount', 'FalseFriend', 'FigureCell', 'FigureColumn', 'FigureRow', 'ForeseenTension', 'GroupTerm',
    'Ask', 'AskedBeside', 'AskedCandidate', 'AskedChoice', 'AskedWord',
    'Highlight', 'Hit', 'LocalizedText', 'MappedTension', 'MatrixCell', 'MatrixHead', 'Mention', 'ObserverCandidate',
    'OppositePoles', 'PerceptionChange', 'Problem', 'QuoteContext', 'Relation', 'RelationObserver', 'RelationTension',
    'Repair', 'Sense', 'Share', 'Showing', 'Silence', 'SourceShare', 'Span', 'TensionChange', 'TensionGroup',
    'TensionTogether', 'TermUse', 'TwoImages', 'ValenceCounts', 'VotedValue', 'WindowTension',
  ],
  // Hits go from best to worst, and nobody asks for the worst first.
  'relay-arguments': ['Query.search'],
  // A hit is a place in an answer; what was found there has the id.
  'relay-edge-types': ['HitEdge'],
  // The words of a definition have no plainer name; `text` has its language beside it. An answer is named for its list.
  'no-typename-prefix': ['Definition.definition', 'Relations.relations'],
};

/** The coordinate, `Type` or `Type.field`, that each line of the schema belongs to. */
function coordinates(source) {
  const found = [];
  const mark = (node, name) => {
    const lines = [node.loc.start, node.loc.end].map((at) => source.slice(0, at).split('\n').length);
    found.fill(name, lines[0], lines[1] + 1);
  };
  found.length = source.split('\n').length + 1;
  for (const definition of parse(source).definitions) {
    const type = definition.name?.value ?? definition.kind;
    mark(definition, type);
    for (const part of definition.fields ?? definition.values ?? []) mark(part, `${type}.${part.name.value}`);
  }
  return found;
}

/** What nobody can ask for by an id: answers (their questions name all that counts), pages, and what is told once. */
function withoutId(source) {
  const isAnswer = ({ interfaces }) => interfaces?.some(({ name }) => name.value === 'Answer');
  const answers = parse(source).definitions.filter(isAnswer).map(({ name }) => name.value);
  return { types: ['PageInfo', ...answers], suffixes: ['Connection', 'Edge', 'Payload', 'Event'] };
}

async function complaintsOf(path, source) {
  const sets = ['recommended', 'relay', 'all'].map((name) => graphqlEslint.configs[`flat/schema-${name}`].rules);
  const chosen = { ...SETTINGS, 'strict-id-in-types': ['error', { exceptions: withoutId(source) }] };
  const settings = Object.entries(chosen).map(([name, setting]) => [PREFIX + name, setting]);
  const eslint = new ESLint({
    cwd: dirname(path),
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': graphqlEslint },
      languageOptions: { parser: graphqlEslint.parser, parserOptions: { graphQLConfig: { schema: path } } },
      rules: Object.assign({}, ...sets, Object.fromEntries(settings)),
    },
  });
  const [result] = await eslint.lintText(source, { filePath: path });
  return result.messages;
}

const path = resolve(process.argv[2]);
const source = readFileSync(path, 'utf8');
const where = coordinates(source);
const exempt = new Set(Object.entries(EXEMPT).flatMap(([rule, names]) => names.map((name) => `${name}: ${rule}`)));
const unused = new Set(exempt);
const complaints = [];
for (const { line, message, ruleId } of await complaintsOf(path, source)) {
  const exemption = `${where[line]}: ${ruleId?.replace(PREFIX, '')}`;
  unused.delete(exemption);
  if (!exempt.has(exemption)) complaints.push(`${path}:${line}: ${exemption}: ${message.split('\n').join(' ')}`);
}
report([...complaints, ...[...unused].map((one) => `exempted for nothing: ${one}`)], path);
