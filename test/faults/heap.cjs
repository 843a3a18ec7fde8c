// Tells whoever started a program with `node --expose-gc --require heap.cjs` and a channel, when asked, what it cannot let go of.
process.on('message', () => {
  globalThis.gc();
  process.send(process.memoryUsage());
});
process.channel?.unref();
