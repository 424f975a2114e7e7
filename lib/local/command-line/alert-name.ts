import type { AlertTicket } from '../../../lambda/alerts/alert.ts';

/** So much of a key date's id tells it from others. */
const SHORT = 8;

/**
 * What an alert is called in a list: its lead and the beginning of its key date's id, `1d/3fA-9c_2`; of a later version of
 * the date `1d.2/3fA-9c_2`. The lead is first since an id may begin with a hyphen, as only options do.
 */
export function alertName(ticket: AlertTicket): string {
  return `${leadName(ticket)}/${ticket.dateId.slice(0, SHORT)}`;
}

/** Whether an alert is called so: by its name in a list, or with more of its key date's id. */
export function isCalled(ticket: AlertTicket, name: string): boolean {
  const [lead, id = '', ...rest] = name.split('/');
  return rest.length === 0 && id.length >= SHORT && ticket.dateId.startsWith(id) && lead === leadName(ticket);
}

/** The whole name, which no other alert has. */
export function wholeAlertName(ticket: AlertTicket): string {
  return `${leadName(ticket)}/${ticket.dateId}`;
}

function leadName({ lead, version }: AlertTicket): string {
  return version === 1 ? lead : `${lead}.${version}`;
}
