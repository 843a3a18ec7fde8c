/** A message of the protocol as it comes over the wire: a request, a reply or a notification. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const END_OF_HEADER = '\r\n\r\n';

/** A message as bytes, its header included. */
export function encode(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${END_OF_HEADER}`), body]);
}

/**
 * A function that takes the output of a server piece by piece and calls `receive` for each whole message, with
 * the moment at which its last byte came: what the client itself needs to parse a message never counts. Throws
 * where the output is no protocol.
 */
export function messageReader(receive: (message: Message, arrived: number) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let length: number | undefined;
  // Joined when a message is whole and not with every piece: a list of findings can come in hundreds of them.
  const joined = () => {
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, held);
    chunks = [all];
    return all;
  };
  const keep = (rest: Buffer) => {
    chunks = [rest];
    held = rest.length;
  };
  return chunk => {
    const arrived = performance.now();
    chunks.push(chunk);
    held += chunk.length;
    for (;;) {
      if (length === undefined) {
        const bytes = joined();
        const end = bytes.indexOf(END_OF_HEADER);
        if (end < 0) return;
        length = contentLength(bytes.toString('latin1', 0, end));
        keep(bytes.subarray(end + END_OF_HEADER.length));
      }
      if (held < length) return;
      const bytes = joined();
      const body = bytes.toString('utf8', 0, length);
      keep(bytes.subarray(length));
      length = undefined;
      receive(JSON.parse(body) as Message, arrived);
    }
  };
}

function contentLength(header: string): number {
  const length = /content-length: *(\d+)/i.exec(header)?.[1];
  if (length === undefined) throw new Error(`This is no header of a message: ${header.slice(0, 200)}`);
  return Number(length);
}
