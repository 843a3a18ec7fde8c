// Ends this process when its parent is gone. The native module watches from a thread; a timer is enough here.
const PARENT_GONE = 87;

exports.start = parent => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(PARENT_GONE);
    }
  };
  setInterval(look, 1000).unref();
};

exports.exit = code => process.exit(code ?? 0);
