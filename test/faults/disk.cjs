// Stands between a program and the disk: at the n-th operation the process is killed, or the operation fails as the system
// would let it fail. `disk.ts` says what a plan may hold. Of a program of its own, with `node --require disk.cjs`, the plan
// stands as JSON in the environment variable TIP_DISK; the tests' own process calls `meetDisk`.
const callbacks = require('node:fs');
const fs = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');
const { setTimeout: pause } = require('node:timers/promises');

const READS = ['stat', 'readFile', 'readdir'];
const CHANGES = ['mkdir', 'rename', 'rm'];
const OF_A_FILE = ['writeFile', 'sync', 'close'];

/** Lets the plan happen from now on; what comes back ends it. */
function meetDisk(plan) {
  let count = 0;
  const isMeant = (operation, path) => {
    if (plan.of !== undefined && plan.of !== operation) return false;
    if (plan.path !== undefined && !String(path).endsWith(plan.path)) return false;
    return plan.of !== undefined || !READS.includes(operation);
  };
  /** Before an operation, and between what it found and whoever asked; mostly not at all, so that one overtakes another. */
  const dawdle = async () => {
    if (plan.slow !== undefined && Math.random() < 0.3) await pause(Math.random() * plan.slow);
  };
  const meet = async (operation, path, half) => {
    await dawdle();
    if (!isMeant(operation, path)) return;
    count++;
    if (plan.kill === count) {
      if (plan.half === true) await half?.();
      process.kill(process.pid, 'SIGKILL');
      await pause(60_000);
    }
    const at = plan.at ?? 1;
    if (plan.fail !== undefined && (plan.once === true ? count === at : count >= at)) {
      // What is written before a disk is full stays there.
      await half?.();
      throw Object.assign(new Error(`${plan.fail}: ${operation}`), { code: plan.fail });
    }
  };

  const own = Object.fromEntries([...READS, ...CHANGES, 'open'].map(name => [name, fs[name]]));
  for (const operation of [...READS, ...CHANGES]) {
    fs[operation] = async (path, ...more) => {
      await meet(operation, path);
      const found = await own[operation](path, ...more);
      await dawdle();
      return found;
    };
  }
  // What is read is read with callbacks.
  const ownReads = Object.fromEntries(READS.map(name => [name, callbacks[name]]));
  for (const operation of READS) {
    callbacks[operation] = (path, ...more) => {
      const tell = more.pop();
      const found = (...results) => dawdle().then(() => tell(...results));
      meet(operation, path).then(() => ownReads[operation](path, ...more, found), tell);
    };
  }
  fs.open = async (path, ...more) => {
    await meet('open', path);
    const file = await own.open(path, ...more);
    for (const operation of OF_A_FILE) {
      const act = file[operation].bind(file);
      file[operation] = async (...given) => {
        // A file that cannot be closed properly is closed all the same.
        const halves = {
          writeFile: () => file.write(given[0].subarray(0, given[0].length >> 1)),
          close: act,
        };
        await meet(operation, path, halves[operation]);
        return act(...given);
      };
    }
    return file;
  };
  syncBuiltinESMExports();
  return {
    count: () => count,
    end: () => {
      Object.assign(fs, own);
      Object.assign(callbacks, ownReads);
      syncBuiltinESMExports();
    },
  };
}

if (process.env.TIP_DISK !== undefined) meetDisk(JSON.parse(process.env.TIP_DISK));

module.exports = { meetDisk };
