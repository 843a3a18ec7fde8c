/** A picture as a word processor can show it. */
export interface PictureFile {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG or JPEG picture without what its camera or program wrote into it beside the picture: when, where and by whom it
 * was taken. `undefined` of anything else, and of a file that is cut off.
 */
export function readPicture(bytes: Uint8Array): PictureFile | undefined {
  return readPng(bytes) ?? readJpeg(bytes);
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that the picture itself consists of; texts, times and Exif are others. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'bKGD']);

function readPng(bytes: Uint8Array): PictureFile | undefined {
  if (!PNG_SIGNATURE.every((byte, n) => bytes[n] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 8)];
  let width = 0;
  let height = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return ofSize('png', joined(kept), width, height);
    at = end;
  }
  return undefined;
}

/** Segments begin with 0xFF and a kind; behind "start of scan" comes the picture, to the end. */
function readJpeg(bytes: Uint8Array): PictureFile | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 2)];
  let width = 0;
  let height = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    // SOF0 to SOF15, but for the tables among them.
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) {
      [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    }
    if (kind === 0xda) return ofSize('jpeg', joined([...kept, bytes.subarray(at)]), width, height);
    // APP1 to APP13 and comments: Exif, XMP, Photoshop's. APP0 (JFIF) and APP14 (colours) belong to the picture.
    const beside = (kind >= 0xe1 && kind <= 0xed) || kind === 0xef || kind === 0xfe;
    if (!beside) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function ofSize(
  type: PictureFile['type'],
  bytes: Uint8Array,
  width: number,
  height: number,
): PictureFile | undefined {
  return width > 0 && height > 0 ? { type, bytes, width, height } : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
