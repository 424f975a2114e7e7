import type { Temporal } from 'temporal-polyfill';
import type { AlertNews } from '../../alerts/news.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Message } from '../../platform/message.ts';
import type { Reader } from '../reader.ts';
import { alertButtons } from './alert-buttons.ts';
import { alertMessage, changeMessage, missedMessage } from './key-date.ts';
import { roundMessage } from './round.ts';

/** What an alert says, of whatever sort it is. */
export function newsMessage(news: AlertNews, reader: Reader, now: Temporal.Instant): Message {
  switch (news.lead) {
    case 'missed':
      return missedMessage(news.keyDates, reader);
    case 'digest':
    case 'evening':
    case 'held':
      return roundMessage(news, reader, now);
    case 'change':
      return withButtons(changeMessage(news.keyDate, reader, now, news.consequences), news.keyDate, reader, now);
    default:
      return withButtons(alertMessage(news.keyDate, reader, now, news.consequences), news.keyDate, reader, now);
  }
}

function withButtons(message: Message, keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): Message {
  return { ...message, buttons: alertButtons(keyDate, reader, now) };
}
