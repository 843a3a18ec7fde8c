import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { readPicture } from '../../server/src/report/picture-file.ts';
import { picturesIn, writeSubmission } from '../../server/src/report/write-submission.ts';
import { workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { markupOf, openOffice } from './office-file.ts';

/** A PNG of one colour, with what a program wrote into it about its author. */
function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, content: Uint8Array) => {
    const bytes = new Uint8Array(12 + content.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, content.length);
    bytes.set(new TextEncoder().encode(name), 4);
    bytes.set(content, 8);
    // Nobody here checks the sum.
    return bytes;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height);
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', new TextEncoder().encode('Author\0Fulana at 31.5, 74.3')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function jpeg(): Uint8Array {
  const segment = (kind: number, content: readonly number[]) => [
    0xff,
    kind,
    0,
    content.length + 2,
    ...content,
  ];
  const text = [...new TextEncoder().encode('Exif: Fulana')];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [1, 2]),
    ...segment(0xe1, text),
    ...segment(0xfe, text),
    ...segment(0xc0, [8, 0, 40, 0, 60, 1]),
    ...segment(0xda, [0]),
    1,
    2,
    3,
    0xff,
    0xd9,
  ]);
}

const SUBMISSION = `
  #- annexes/chart.png
    x
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: |
        Shelters grew: ![Shelters by year](annexes/chart.png "Since 2016")
        and ![gone](annexes/gone.png), ![far](https://x.org/a.png), ![drawn](annexes/a.svg).
`;

describe('a picture in an answer', () => {
  const [submission] = submissionsOf(workspaceOf(parseFixture(SUBMISSION)));
  assert.ok(submission !== undefined);
  const write = (bytes?: Uint8Array) =>
    writeSubmission(submission, [], {
      format: 'docx',
      edition: 'internal',
      ...(bytes !== undefined && { pictures: new Map([['annexes/chart.png', bytes]]) }),
    });

  it('is asked for by its address, where the report can show it', () => {
    assert.deepEqual(picturesIn(submission, [], 'internal'), ['annexes/chart.png', 'annexes/gone.png']);
  });

  it('is shown in its place, with its description for those who hear the page', () => {
    const bytes = write(png(640, 320));
    const document = markupOf(openOffice(bytes), 'word/document.xml');
    assert.match(document, /<wp:docPr id="1" name="Picture 1" descr="Shelters by year"\/>/);
    // 640 pixels are wider than 16 cm: as wide as the text, and half as high.
    assert.match(document, /<wp:extent cx="5760000" cy="2880000"\/>/);
    assert.match(document, /\(Since 2016\)/);
    assert.match(document, /gone \(annexes\/gone\.png\)/);
    assert.match(document.replace(/<[^>]+>/g, ''), /drawn \(annexes\/a\.svg\)/);
    const stored = unzipSync(bytes)['word/media/picture1.png'];
    assert.ok(stored !== undefined);
    assert.doesNotMatch(strFromU8(stored, true), /Fulana/);
  });

  it('is its description, with where it is, in a workbook and where the file is none', () => {
    for (const bytes of [undefined, Uint8Array.from([1, 2, 3]), png(640, 320).subarray(0, 60)]) {
      const document = markupOf(openOffice(write(bytes)), 'word/document.xml');
      assert.match(document, /Shelters by year \(annexes\/chart\.png\)/);
      assert.doesNotMatch(document, /w:drawing/);
    }
  });

  it('loses what was written into it about its author and its place', () => {
    for (const [bytes, size] of [
      [png(20, 10), [20, 10]],
      [jpeg(), [60, 40]],
    ] as const) {
      const picture = readPicture(bytes);
      assert.ok(picture !== undefined);
      assert.deepEqual([picture.width, picture.height], size);
      assert.doesNotMatch(strFromU8(picture.bytes, true), /Fulana/);
      assert.deepEqual(readPicture(picture.bytes), picture);
    }
  });

  it('never fails, whatever the file holds', () => {
    const whole = [png(20, 10), jpeg()];
    for (const bytes of whole) {
      for (let length = 0; length < bytes.length; length++) readPicture(bytes.subarray(0, length));
      for (let at = 0; at < bytes.length; at++) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        const picture = readPicture(changed);
        if (picture !== undefined) assert.ok(picture.width > 0 && picture.height > 0);
      }
    }
  });
});
