// A client that waits for the next publication of a study; prints "listening" once it is connected.
// Usage: node subscription.mjs ws|sse URL STUDY
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import WebSocket from 'ws';
import { report } from './report.mjs';

const PATIENCE_MS = 60_000;
const listening = { connected: () => console.log('listening') };
const [kind, url, study] = process.argv.slice(2);
const clients = {
  ws: () => createWs({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, on: listening }),
  sse: () => createSse({ url, singleConnection: false, retryAttempts: 0, on: listening }),
};

const client = clients[kind]();
const events = client.iterate({
  query: 'subscription ($study: Key!) { roundPublished(study: $study) { __typename } }',
  variables: { study },
});
const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, { value: 'nothing came' }).unref(); });
const { value } = await Promise.race([events.next(), late]);
report(value?.data?.roundPublished ? [] : [JSON.stringify(value)], JSON.stringify(value));
client.dispose();
process.exit();
