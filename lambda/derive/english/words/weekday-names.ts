/** What makes a weekday part of a name ("Black Monday", "the Sunday Times") or a habit ("every Sunday", "Sunday nights"). */
export const BEFORE_WEEKDAY_NAME =
  /(?:\b(?:Black|Super|Bowl|Bloody|Cyber|Giving|Fat|Shrove|Ruby|Casual|Freaky|Stir-up|Plough|Mad)\s{1,4}|\b(?:every|other|each|most|alternate|any)\s{1,4}(?:other\s{1,4}|second\s{1,4}|single\s{1,4})?)$/i;
export const AFTER_WEEKDAY_NAME =
  /^(?:\s{1,4}(?:[Nn]ights|[Mm]ornings|[Aa]fternoons|[Ee]venings|Times|Telegraph|Mirror|Mail|Express|Herald|Observer|Post|Night|Morning|Star|Sun|Tribune|People|Business|Review|Independent|World|Mercury|Age|Sport|Politics|Brunch|[Ee]ditions?|rosters?|trading|shopping|opening|hours|shifts?|lunch(?:es)?|roasts?|school|league|drivers?)\b|['’]s\s{1,4}(?:[Ee]ditions?|[Ii]ssues?|[Pp]apers?|[Nn]ewspapers?)\b|['’]?s\b(?!\s{1,4}[\p{L}$£€\d“"])|-)/u;
