export const quiet = {
  none: 'none',
  silent: '{from}–{to}, without a sound',
  held: '{from}–{to}, held until {to}',
  waiting: '{hours} (once I know your time zone)',
  off: 'No quiet hours',
  silentButton: '🔕 Without a sound',
  heldButton: '💤 Held until they end',
  fromButton: 'From {time}',
  toButton: 'To {time}',
  explain:
    '<b>Without a sound</b>: alerts come, but your phone stays still.\n<b>Held</b>: alerts wait for the end of the quiet hours. Of what happens before then you are told before they begin.',
  typed: 'Or reply to this message with the hours, such as <code>22:30-7</code>.',
  same: 'They begin and end at the same time, so there are none.',
  unclear: 'I do not see two times in this. Write them like this: <code>22:30-7</code>',
} as const;
