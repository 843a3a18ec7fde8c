/** Node's `crypto`, loaded when it is first used: the library wants it for the names of pipes, which we have none of. */
module.exports = { randomBytes: size => require('node:crypto').randomBytes(size) };
