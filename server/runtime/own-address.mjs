/** Hosts that mean every address of the machine: readers on it come in by its own name. */
const everywhere = ['0.0.0.0', '::'];

/** A host as it stands in an address: IPv6 in brackets. */
const bracketed = (host) => (host.includes(':') ? `[${host}]` : host);

/**
 * @param {string} host
 * @returns {boolean} whether it is a name or an address of a machine, as HOST has to be
 */
export function isHost(host) {
  return /^[\w.:-]+$/.test(host) && URL.canParse(`http://${bracketed(host)}`);
}

/**
 * The address under which a server is reached from its own machine. `localhost` may be 127.0.0.1 alone, so any other
 * address of the machine is named as it is.
 * @param {string} host at which it listens
 * @param {number} port
 * @returns {string} without a slash at its end, and without the port where that is 80
 */
export function ownAddress(host, port) {
  const name = host === '127.0.0.1' || everywhere.includes(host) ? 'localhost' : bracketed(host);
  return new URL(`http://${name}:${port}`).origin;
}
