// The packaged server brings a Node of its own, and npm lays it before the machine's on the PATH of every script.
// Without this the tests would run on that newer Node, and nothing on the one that the project promises to run on.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from './paths.mjs';

rmSync(join(modules, '.bin/node'), { force: true });
