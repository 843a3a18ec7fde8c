/* global document, Worker, Blob, URL */

/**
 * A page with the server in a worker, as any page can have it: the worker is made from the text of an inert script, so
 * that nothing but the page is needed. Tests reach it by `tip`.
 */
const program = document.getElementById('server').textContent;
const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
const waiting = new Map();
const listening = new Set();
const said = [];
const written = new Map();
let last = 0;

worker.onerror = ({ message }) => hear({ method: 'failed', params: message });
document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
  hear({ method: 'failed', params: `refused: ${blockedURI}` }),
);
worker.onmessage = ({ data }) => {
  if (data.files !== undefined) for (const [path, content] of data.files) written.set(path, content);
  else if (data.method === undefined) {
    waiting.get(data.id)(data);
    waiting.delete(data.id);
  } else {
    hear(data);
    if (data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
  }
};

function hear(one) {
  said.push(one);
  for (const look of listening) look(one);
}

globalThis.tip = {
  /** Files as lists of path and content in base 64, `null` for one that goes. */
  put: files =>
    worker.postMessage({
      files: new Map(files.map(([path, text]) => [path, text === null ? null : bytesOf(text)])),
    }),
  ask: (method, params) => {
    const id = ++last;
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return new Promise(done => waiting.set(id, done));
  },
  tell: (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params }),
  /** Settles when the server has said that once more after `count` times, or when it failed. */
  hears: (method, count) =>
    new Promise(done => {
      const look = () => {
        const heard = said.filter(one => one.method === method || one.method === 'failed');
        if (heard.length <= count) return;
        listening.delete(look);
        done();
      };
      listening.add(look);
      look();
    }),
  said: () => said,
  written: () => [...written].map(([path, bytes]) => [path, bytes === null ? null : textOf(bytes)]),
};

function bytesOf(text) {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}

function textOf(bytes) {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
