// Stand-in until compose/ is finished; replace it.
export function writeSubmission(): Uint8Array {
  throw new Error('not yet');
}
