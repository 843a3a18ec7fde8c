import * as vscode from 'vscode';
import { long } from '../../support/long.ts';
import { beBusy, nextServer, nextState, restart, servers } from './processes.ts';
import { closeAll, extension, isFound, openDraft, replaceAll, until } from './support.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 50}
`;

const DEATHS = long(6, 200);
/** The longest that the extension host does nothing else, in milliseconds: half a second is a busy window that opens. */
const BUSY = [0, 0, 10, 50, 150, 500];
/** A server has answered and read by then, on a quiet machine. */
const START = 900;

/**
 * The server is killed at random moments of its start and of typing, while the extension host is busy and goes on writing.
 * Each time it is back by itself, or was given up in our words, and then the command brings it back.
 */
describe('a server that ends at any moment', () => {
  let document: vscode.TextDocument;
  const seed = Number(process.env.TIP_SEED ?? Date.now() % 100_000);
  const random = randomOf(seed);
  const oneOf = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)] as Value;

  before(async () => {
    document = await openDraft('deaths', FIA);
    await restart();
  });

  after(async () => {
    await closeAll();
    await restart();
  });

  it(`is back, or given up in our words, ${DEATHS} times (seed ${seed})`, async function () {
    this.timeout(DEATHS * 60_000);
    const { onDidChangeState } = await extension();
    let givenUp = 0;
    const counting = onDidChangeState(state => {
      if (state === 'stopped') givenUp++;
    });
    for (let death = 1; death <= DEATHS; death++) {
      const moment = oneOf(['start', 'answer', 'typing'] as const);
      const busy = [oneOf(BUSY), oneOf(BUSY)] as const;
      const writing = keepWriting();
      await dieAt(moment, busy);
      await writing.end();
      await isBack(death);
    }
    counting.dispose();
    console.log(`${process.env.TIP_SUITE_MARK ?? ''}      ${DEATHS} deaths, ${givenUp} times given up`);
  });

  async function dieAt(moment: 'start' | 'answer' | 'typing', [before, after]: readonly [number, number]) {
    if (moment === 'start') {
      const next = nextServer();
      void vscode.commands.executeCommand('tip.restartServer');
      await next;
      await pause(random() * START);
    } else if (moment === 'answer') {
      const running = nextState('running');
      void vscode.commands.executeCommand('tip.restartServer');
      await running;
    } else await pause(random() * START);
    beBusy(before);
    for (const each of servers()) each.kill('SIGKILL');
    beBusy(after);
  }

  /** Edits one after the other, as fast as the editor takes them. */
  function keepWriting(): { end(): Promise<void> } {
    let isEnded = false;
    const writing = (async () => {
      for (let n = 0; !isEnded; n++) {
        await replaceAll(document, FIA.replace('female: 50', `female: ${60 + (n % 30)}`));
      }
    })();
    return {
      end: () => {
        isEnded = true;
        return writing;
      },
    };
  }

  /** The finding of a text that no server before has seen. */
  async function isBack(death: number): Promise<void> {
    await replaceAll(document, FIA.replace('female: 50', `female: ${1000 + death}`));
    const ending = `but the total is 120 (${950 + death} too many).`;
    await until(`finding “${ending}”`, async () => {
      const { state } = await extension();
      if (state === 'stopped') await vscode.commands.executeCommand('tip.restartServer');
      return isFound(document, ending);
    });
    await until('one server', () => servers().length === 1);
  }
});

function pause(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds));
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
