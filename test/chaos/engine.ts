/** What the suite has to know of the engine under test. */
export const ENGINE = {
  /** Messages of one process that may have been taken by Telegram and are not recorded yet. */
  sendsInFlight: 32,
  /** Messages that may go out between two looks at the key date: those of a second, and what is on its way. */
  sendsBetweenLooks: 28 + 32,
  /** Milliseconds after which an answer is waited for no more: short, since the suite waits for it in earnest. */
  answerTimeout: 500,
};
