/** Something that whoever started the program can mend: a wrong option, setting or file. Shown as one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
