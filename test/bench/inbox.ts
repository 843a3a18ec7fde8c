import type { Message } from './messages.ts';

/** A message, and the moment at which its last byte had come. */
export interface Arrived {
  readonly message: Message;
  readonly at: number;
}

/** What comes from a server, handed to those who wait for it. */
export interface Inbox {
  receive(arrived: Arrived): void;
  /** The next message that is wanted. Rejected when it takes too long, and when nothing can come any more. */
  next(what: string, wanted: (arrived: Arrived) => boolean): Promise<Arrived>;
  /** Nothing can come any more, for this reason. */
  close(why: string): void;
}

/** Nothing is waited for longer than this, in milliseconds; the slowest that is known takes 20 seconds. */
const PATIENCE = 120_000;

interface Waiting {
  readonly wanted: (arrived: Arrived) => boolean;
  readonly resolve: (arrived: Arrived) => void;
  readonly reject: (error: Error) => void;
}

/** `name` is the server's; `said` tells what it complained of, for whoever must look for the cause. */
export function createInbox(name: string, said: () => string): Inbox {
  const waiting = new Set<Waiting>();
  let closed: Error | undefined;
  return {
    receive: arrived => {
      for (const one of [...waiting]) if (one.wanted(arrived)) one.resolve(arrived);
    },
    next: (what, wanted) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(closed);
          return;
        }
        const settled = () => {
          clearTimeout(late);
          waiting.delete(one);
        };
        const one: Waiting = {
          wanted,
          resolve: arrived => {
            settled();
            resolve(arrived);
          },
          reject: error => {
            settled();
            reject(error);
          },
        };
        const giveUp = () =>
          one.reject(new Error(`${name} sent no ${what} within ${PATIENCE / 1000} seconds. ${said()}`));
        const late = setTimeout(giveUp, PATIENCE);
        waiting.add(one);
      }),
    close: why => {
      closed ??= new Error(`${name}: ${why} ${said()}`);
      for (const one of [...waiting]) one.reject(closed);
    },
  };
}
