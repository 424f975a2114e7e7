export const pause = {
  pause: 'Pause alerts',
  resume: 'Resume alerts',
  paused: '⏸ <b>Paused.</b> No alerts come until you resume them.',
  already: '⏸ Alerts are paused already.',
  kept: 'I keep your settings and {count, plural, =0 {nothing else: you follow nothing} one {the one thing that you follow} other {the # things that you follow}}. /forgetme deletes it all.',
  nothing: 'There is nothing to pause: you get no alerts.',
  resumed: '▶️ <b>Alerts come again.</b>',
} as const;
