// The same graph through @neo4j/graphql and Apollo Server, as their documentation has it: node server.mjs PORT.
// Where it is and as whom stands in NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD. GET /queries tells how many were sent.
import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { typeDefs } from './types.mjs';

const driver = neo4j.driver(
  process.env.NEO4J_URI,
  neo4j.auth.basic(process.env.NEO4J_USER, process.env.NEO4J_PASSWORD),
);
let queries = 0;
const counted = (target) => {
  const run = target.run.bind(target);
  target.run = (...given) => { queries += 1; return run(...given); };
  return target;
};
const open = driver.session.bind(driver);
driver.session = (...given) => {
  const session = counted(open(...given));
  for (const name of ['executeRead', 'executeWrite']) {
    const execute = session[name].bind(session);
    session[name] = (work, ...rest) => execute((transaction) => work(counted(transaction)), ...rest);
  }
  return session;
};

const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const apollo = new ApolloServer({ schema, introspection: false, csrfPrevention: true });
await apollo.start();

http.createServer(async (request, response) => {
  if (request.url === '/queries') {
    const body = JSON.stringify({ queries });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new Map(Object.entries(request.headers));
  const answer = await apollo.executeHTTPGraphQLRequest({
    context: async () => ({ sessionConfig: { database: 'neo4j' } }),
    httpGraphQLRequest: {
      method: request.method, headers, search: '', body: chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined,
    },
  });
  const body = Buffer.from(answer.body.string);
  response.writeHead(answer.status ?? 200, { ...Object.fromEntries(answer.headers), 'content-length': body.length });
  response.end(body);
}).listen(Number(process.argv[2]), '127.0.0.1');
