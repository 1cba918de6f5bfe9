// Whether a request carries the signature that its dummy key makes, in either of the API's two forms.
import { createHash, createHmac } from 'node:crypto';

/** The keys of every run. They open nothing. */
export const DUMMY = { id: 'AKIDlightsoutexample', secret: 'a-key-that-opens-nothing', appId: '1250000000' };

/** Whether the request was signed with the dummy key: by its Authorization header (TC3), else by its parameters (v1). */
export function isSigned(request) {
  return request.headers.authorization ? isSignedTc3(request) : isSignedV1(request);
}

/** Document 213/15692: every parameter but the signature, by name, behind method, host and path. */
function isSignedV1({ method, host, path, parameters }) {
  const { Signature, ...signed } = parameters;
  if (signed.SecretId !== DUMMY.id) return false;
  const algorithm = signed.SignatureMethod === 'HmacSHA256' ? 'sha256' : 'sha1';
  // The toolkit writes a dot for an underscore in a name before it signs, and sends the name as it is.
  const spellings = [(name) => name, (name) => name.replaceAll('_', '.')];
  return spellings.some((spelling) => {
    const text = Object.keys(signed).sort().map((name) => `${spelling(name)}=${signed[name] ?? ''}`).join('&');
    return hmac(algorithm, DUMMY.secret, `${method}${host}${path}?${text}`, 'base64') === Signature;
  });
}

/** Document 213/15692, version 3, for a POST without a query. */
function isSignedTc3({ method, path, headers, body }) {
  const form = /^TC3-HMAC-SHA256 Credential=([^/]+)\/([^/]+)\/([^/]+)\/tc3_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/;
  const [, id, day, service, names, signature] = form.exec(headers.authorization) ?? [];
  if (id !== DUMMY.id) return false;
  const lines = names.split(';').map((name) => `${name}:${headers[name]?.toLowerCase()}\n`).join('');
  const canonical = [method, path, '', lines, names, sha256(body)].join('\n');
  const text = ['TC3-HMAC-SHA256', headers['x-tc-timestamp'], `${day}/${service}/tc3_request`, sha256(canonical)].join('\n');
  const key = [day, service, 'tc3_request'].reduce((k, part) => hmac('sha256', k, part), `TC3${DUMMY.secret}`);
  return hmac('sha256', key, text, 'hex') === signature;
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const hmac = (algorithm, key, text, encoding) => createHmac(algorithm, key).update(text).digest(encoding);
