// What the protocol of graphql-ws wants closed: a raw socket says something wrong, and gets the code for it.
// Usage: node closes.mjs URL
import WebSocket from 'ws';
import { report } from './report.mjs';

const PATIENCE_MS = 15_000;
const url = process.argv[2].replace(/^http/, 'ws');
const INIT = { type: 'connection_init' };
const SUBSCRIBE = {
  id: 'one',
  type: 'subscribe',
  payload: { query: 'subscription { roundPublished(study: "example") { __typename } }' },
};
const FAULTS = [
  [4400, 'a message that is no JSON', ['{']],
  [4400, 'a message of no known type', [{ type: 'nonsense' }]],
  [4401, 'a subscription before the connection is agreed on', [SUBSCRIBE]],
  [4408, 'nothing', []],
  [4409, 'an id that is in use', [INIT, SUBSCRIBE, SUBSCRIBE]],
  [4429, 'a second agreement', [INIT, INIT]],
];

/** The code that a socket is closed with after these messages; all but the first wait for the server's agreement. */
function closeCode([first, ...rest]) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    const send = (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    socket.on('open', () => { if (first) send(first); });
    socket.on('message', (data) => { if (JSON.parse(data).type === 'connection_ack') rest.forEach(send); });
    socket.on('close', resolve);
    socket.on('error', reject);
    setTimeout(() => { resolve('none'); socket.terminate(); }, PATIENCE_MS).unref();
  });
}

const codes = await Promise.all(FAULTS.map(([, , messages]) => closeCode(messages)));
report(
  FAULTS
    .map(([code, what], each) => ({ code, what, came: codes[each] }))
    .filter(({ code, came }) => came !== code)
    .map(({ code, what, came }) => `${what}: ${code} expected, ${came} came`),
  `${FAULTS.length} faults`,
);
