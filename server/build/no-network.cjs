/**
 * Stands in for Node's `net` in every bundle: the language-server library could serve over a socket, and the product
 * promises that it opens no connection at all.
 */
function refuse() {
  throw new Error('TIP Report opens no connection; start the server with --stdio.');
}

module.exports = { createServer: refuse, createConnection: refuse, connect: refuse };
