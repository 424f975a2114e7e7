/** What makes a weekday part of a name ("Black Monday", "the Sunday Times") or a habit ("every Sunday", "Sunday nights"). */
export const BEFORE_WEEKDAY_NAME =
  /(?:\b(?:Black|Super|Bloody|Cyber|Giving|Fat|Shrove|Ruby|Casual|Freaky|The)\s{1,4}|every\s{1,4}|other\s{1,4}|each\s{1,4}|most\s{1,4}|alternate\s{1,4}|any\s{1,4})$/;
export const AFTER_WEEKDAY_NAME =
  /^(?:\s{1,4}(?:nights|mornings|afternoons|evenings|Times|Telegraph|Mirror|Mail|Express|Herald|Observer|Post|Night|Morning|Star|Sun|Tribune|People|Business|Review|editions?)\b|'?s\b(?!\s{1,4}\p{L})|-)/u;
