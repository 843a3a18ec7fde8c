// Node copies files itself; only the copy-on-write clones of the native module are missing, and we say so.
const fs = require('node:fs');

exports.copyFile = fs.promises.copyFile;
exports.copyFileSync = fs.copyFileSync;
exports.isCloneSupported = () => false;
exports.isCloneSupportedSync = () => false;
