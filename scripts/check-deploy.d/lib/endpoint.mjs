// A proxy on this machine that plays the cloud: it ends TLS itself, notes each request, and lets nothing through.
import http from 'node:http';
import https from 'node:https';
import { answerOf, ROLE_HOST, UPLOAD_HOST } from './cloud.mjs';
import { isSigned } from './signature.mjs';

const isCloud = (host) => host.endsWith('.tencentcloudapi.com') || host === UPLOAD_HOST;

/** What asks for the deploying service's own role, over plain HTTP: none is left to make. */
const roles = http.createServer((request, response) => request.resume() && response.end('{}'));

/**
 * Starts an endpoint on a free port of 127.0.0.1.
 *
 * @param certificate `{key, cert}` in PEM
 * @returns `{port, calls, uploads, refused, close}`: calls of the API, bodies that were uploaded, and the hosts that were
 *     asked for and refused, all in the order of their arrival
 */
export async function startEndpoint(certificate) {
  const seen = { calls: [], uploads: [], refused: [] };
  const sockets = new Set();
  const cloud = https.createServer(certificate, async (request, response) => {
    const body = await read(request);
    const host = request.headers.host.replace(/:\d+$/, '');
    if (host === UPLOAD_HOST) {
      if (request.method === 'PUT') seen.uploads.push(body);
      return response.writeHead(request.method === 'PUT' ? 200 : 404).end();
    }
    const call = callOf(request, host, body);
    seen.calls.push(call);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ Response: { ...answerOf(call, seen.calls), RequestId: `request-${seen.calls.length}` } }));
  });
  const proxy = http.createServer((request, response) => {
    seen.refused.push(request.url);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    const host = request.url.replace(/:\d+$/, '');
    sockets.add(socket);
    socket.on('error', () => {});
    const server = isCloud(host) ? cloud : host === ROLE_HOST ? roles : null;
    if (!server) {
      seen.refused.push(host);
      return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.emit('connection', socket);
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    ...seen,
    port: proxy.address().port,
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What was called, whatever form it came in: a query, a form, or JSON. */
function callOf(request, host, body) {
  const { pathname, searchParams } = new URL(request.url, `https://${host}`);
  const isJson = body.toString('utf8', 0, 1) === '{';
  const sent = isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body.toString()));
  const parameters = { ...Object.fromEntries(searchParams), ...sent };
  const raw = { method: request.method, host, path: pathname, headers: request.headers, parameters, body };
  return {
    service: host.split('.')[0],
    action: request.headers['x-tc-action'] ?? parameters.Action,
    region: request.headers['x-tc-region'] ?? parameters.Region,
    parameters: nested(parameters),
    isSigned: isSigned(raw),
  };
}

/** `{"A.0.B": 1}` as `{A: [{B: 1}]}`; what the signature and the transport add is left out. */
function nested(parameters) {
  const added = /^(Action|Version|Region|Nonce|Timestamp|SecretId|SignatureMethod|Signature|RequestClient|Token|Language)$/;
  const root = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (added.test(name)) continue;
    const parts = name.split('.');
    let at = root;
    parts.slice(0, -1).forEach((part, i) => {
      at = at[part] ??= /^\d+$/.test(parts[i + 1]) ? [] : {};
    });
    at[parts.at(-1)] = value;
  }
  return root;
}
