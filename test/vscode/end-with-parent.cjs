// Loaded into the server before anything else: a parent that was killed cannot stop its server any more.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000).unref();
