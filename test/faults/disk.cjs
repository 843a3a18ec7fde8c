// Stands between a program and the disk, by `node --require disk.cjs`: at the n-th operation the process is killed, or the
// operation fails as the system would let it fail. What to do is said as JSON in the environment variable TIP_DISK:
//   {"kill": 3}                                 killed before the third change of the disk
//   {"kill": 3, "half": true}                   if that is a write, after half of it
//   {"fail": "ENOSPC", "at": 3}                 that operation and all that follow fail; with "once": true that one alone
//   {"fail": "EBUSY", "of": "rename"}           of one kind only, the first where "at" is absent
//   {"fail": "ENOENT", "of": "readFile", "path": "fia.tip.yaml"}   only where the path ends so
//   {"slow": 20}                                some operations take up to so many milliseconds more
// Operations that change the disk are counted; those that read it as well where "reads" is true or one of them is named.
const fs = require('node:fs/promises');
const { setTimeout: pause } = require('node:timers/promises');

const plan = JSON.parse(process.env.TIP_DISK ?? '{}');
const READS = ['stat', 'readFile', 'readdir'];
const CHANGES = ['mkdir', 'rename', 'rm'];
const OF_A_FILE = ['writeFile', 'sync', 'close'];
let count = 0;

function isMeant(operation, path) {
  if (plan.of !== undefined && plan.of !== operation) return false;
  if (plan.path !== undefined && !String(path).endsWith(plan.path)) return false;
  return plan.of !== undefined || plan.reads === true || !READS.includes(operation);
}

/** Before an operation, and between what it found and whoever asked; mostly not at all, so that one overtakes another. */
async function dawdle() {
  if (plan.slow !== undefined && Math.random() < 0.3) await pause(Math.random() * plan.slow);
}

async function meet(operation, path, half) {
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
    if (operation === 'writeFile') await half?.();
    throw Object.assign(new Error(`${plan.fail}: ${operation}`), { code: plan.fail });
  }
}

for (const operation of [...READS, ...CHANGES]) {
  const own = fs[operation];
  fs[operation] = async (path, ...more) => {
    await meet(operation, path);
    const found = await own(path, ...more);
    await dawdle();
    return found;
  };
}

const open = fs.open;
fs.open = async (path, ...more) => {
  await meet('open', path);
  const file = await open(path, ...more);
  for (const operation of OF_A_FILE) {
    const own = file[operation].bind(file);
    file[operation] = async (...given) => {
      const half = async () => {
        if (operation === 'writeFile') await file.write(given[0].subarray(0, given[0].length >> 1));
      };
      await meet(operation, path, half);
      return own(...given);
    };
  }
  return file;
};
