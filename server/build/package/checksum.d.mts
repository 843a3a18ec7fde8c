/** Writes the SHA-256 of a file beside it, as `sha256sum -c` reads it; returns the path of what was written. */
export function writeChecksum(file: string): string;
