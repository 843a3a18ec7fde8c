import { nameOf } from '../../text/path.ts';
import type { Command } from './command.ts';

/** Reads everything again, as if it were opened now, for an editor that tells of no changed files. */
export const reload: Command = {
  name: 'tip.reload',
  run: async ({ session, person, say }) => {
    const faults = await session.readAgain();
    for (const sentence of faults.values()) person.tell(sentence, 'warning');
    return {
      kind: 'read',
      faults: [...faults].map(([folder, message]) => ({ folder: nameOf(folder), message: say(message) })),
    };
  },
};
