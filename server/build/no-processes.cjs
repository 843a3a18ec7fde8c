/**
 * Stands in for Node's `child_process` in the server: the language-server library could look for installed packages by
 * running npm, and the product promises that it runs nothing. It takes a part of every start to load, too.
 */
function refuse() {
  throw new Error('TIP Report starts no other program.');
}

module.exports = { fork: refuse, spawn: refuse, spawnSync: refuse, exec: refuse };
