import { topicOfKind } from '../../derive/happenings/topics.ts';
import { KINDS } from '../../derive/kinds.ts';
import type { Button, Message } from '../../platform/message.ts';
import { shorten } from '../../platform/shorten.ts';
import { LEADS, type Lead } from '../../subscribers/lead.ts';
import type { Follow } from '../../subscribers/subscriber.ts';
import { dateOfTopic, EVERYTHING } from '../../subscribers/topic.ts';
import { actionButton } from '../buttons.ts';
import { referenceTo } from '../follow-reference.ts';
import type { Reader } from '../reader.ts';
import { leaveOutButton, leftOutWords } from './follow.ts';
import { chooseButton, everythingButton } from './introduction.ts';
import { leadTime, leadTimes } from './lead-time.ts';
import { topicName } from './topic-name.ts';

/** So many stand on a page. */
const PAGE = 8;
/** A name in a button takes half of a row. */
const NAME_LENGTH = 28;
const TITLE_LENGTH = 48;
const CHECKED = '✓ ';

/** The titles of key dates, by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** What a chat follows, as it is listed. */
export interface Following {
  readonly follows: readonly Follow[];
  readonly titles: Titles;
  /** How many dates are muted. */
  readonly muted: number;
  /** The channel whose follows these are, where it is managed from elsewhere. */
  readonly channel: string | null;
}

/** A page of what is followed, each with a button that shows more of it, and one that drops it. */
export function followingList({ follows, titles, muted, channel }: Following, page: number, reader: Reader): Message {
  const more = muted === 0 ? [] : [[actionButton(reader.text('following.muted', { count: muted }), 'muted', '0')]];
  if (follows.length === 0) {
    return {
      html: reader.html('following.nothing'),
      buttons: [[everythingButton(reader), chooseButton(reader)], ...more],
    };
  }
  const count = follows.length;
  const { shown, number, navigation } = pageOf(inOrder(follows), page, 'following');
  const title =
    channel === null
      ? reader.html('following.title', { count })
      : reader.html('following.titleChannel', { channel, count });
  const name = (follow: Follow) => nameOf(follow, titles, reader);
  const nth = (index: number) => `${number * PAGE + index + 1}.`;
  return {
    html: [title, ...shown.map((follow, index) => `${nth(index)} ${listed(follow, name(follow), reader)}`)].join('\n'),
    buttons: [
      ...shown.map((follow, index) => [
        followButton(`${nth(index)} ${shorten(name(follow), NAME_LENGTH)}`, 'follow-item', follow, number),
        followButton(reader.text('following.drop'), 'follow-drop', follow, number),
      ]),
      ...navigation,
      [chooseButton(reader)],
      ...more,
    ],
  };
}

/** One thing that is followed, with what can be changed of it. */
export function followItem(
  follow: Follow,
  page: number,
  usual: readonly Lead[],
  titles: Titles,
  reader: Reader,
): Message {
  const { name, without, leads } = follow;
  const times =
    leads === null
      ? reader.html('following.leadsUsual', { leads: leadTimes(usual, reader) })
      : reader.html('following.leads', { leads: leadTimes(leads, reader) });
  const heading = reader.html('following.name', { topic: nameOf(follow, titles, reader) });
  return {
    html: [
      heading,
      ...(without.length === 0 ? [] : [reader.html('following.leftOut', { words: leftOutWords(follow) })]),
      times,
    ].join('\n'),
    buttons: [
      [followButton(reader.text('following.leadTimes'), 'follow-leads', follow, page)],
      ...(name === null ? [] : [[leaveOutButton(follow, reader)]]),
      ...(without.length === 0
        ? []
        : [[followButton(reader.text('following.leaveNothing'), 'leave-nothing', follow, page)]]),
      [backButton(page, reader), followButton(reader.text('following.drop'), 'follow-drop', follow, page)],
    ],
  };
}

/** The lead times to choose from for one thing alone, those ticked that count for it. */
export function leadChoice(
  follow: Follow,
  page: number,
  usual: readonly Lead[],
  titles: Titles,
  reader: Reader,
): Message {
  const counting = follow.leads ?? usual;
  const toggle = (lead: Lead): Button => {
    const isOn = counting.includes(lead);
    const text = `${isOn ? CHECKED : ''}${leadTime(lead, reader)}`;
    return actionButton(text, 'follow-lead', referenceTo(follow), String(page), lead, isOn ? 'off' : 'on');
  };
  const half = LEADS.length / 2;
  const isUsual = follow.leads === null;
  return {
    html: reader.html('following.leadsTitle', { topic: nameOf(follow, titles, reader) }),
    buttons: [
      // Days on the left, hours on the right.
      ...LEADS.slice(0, half).map((lead, row) =>
        [lead, LEADS[half + row]].flatMap((each) => (each ? [toggle(each)] : [])),
      ),
      [
        followButton(
          `${isUsual ? CHECKED : ''}${reader.text('following.leadsAsUsual')}`,
          'follow-leads-usual',
          follow,
          page,
        ),
        followButton(reader.text('following.back'), 'follow-item', follow, page),
      ],
    ],
  };
}

/** A page of the dates of which a chat wants to hear nothing; a tap takes that back. */
export function mutedList(
  muted: readonly { readonly id: string; readonly title: string | null }[],
  page: number,
  reader: Reader,
): Message {
  const back = [backButton(0, reader)];
  if (muted.length === 0) return { html: reader.html('following.mutedNothing'), buttons: [back] };
  const { shown, number, navigation } = pageOf(muted, page, 'muted');
  return {
    html: reader.html('following.mutedTitle', { count: muted.length }),
    buttons: [
      ...shown.map(({ id, title }) => {
        const text = title === null ? reader.text('following.dateGone') : shorten(title, TITLE_LENGTH);
        return [actionButton(`🔔 ${text}`, 'unmute', id, String(number))];
      }),
      ...navigation,
      back,
    ],
  };
}

/** What is followed, by its name; a single date by its title. */
export function nameOf(follow: Pick<Follow, 'topic' | 'name'>, titles: Titles, reader: Reader): string {
  const date = dateOfTopic(follow.topic);
  return topicName(follow, reader, date === null ? undefined : titles.get(date.dateId));
}

function listed(follow: Follow, topic: string, reader: Reader): string {
  const { without, leads } = follow;
  return [
    reader.html('following.name', { topic }),
    ...(without.length === 0 ? [] : [reader.html('following.without', { words: leftOutWords(follow) })]),
    ...(leads === null ? [] : [reader.html('following.leads', { leads: leadTimes(leads, reader) })]),
  ].join(' · ');
}

function followButton(text: string, action: string, follow: Pick<Follow, 'followId'>, page: number): Button {
  return actionButton(text, action, referenceTo(follow), String(page));
}

function backButton(page: number, reader: Reader): Button {
  return actionButton(reader.text('following.back'), 'following', String(page));
}

/** Everything, then kinds as they stand in the menu, then words by the alphabet, then single dates. */
function inOrder(follows: readonly Follow[]): Follow[] {
  const topics = [EVERYTHING, ...KINDS.map(topicOfKind)];
  const rank = ({ topic, name }: Follow) =>
    topics.includes(topic) ? topics.indexOf(topic) : topics.length + (name === null ? 1 : 0);
  return [...follows].sort((a, b) => rank(a) - rank(b) || (a.name ?? '').localeCompare(b.name ?? '', 'en'));
}

/** A page of some things, the last one where there are fewer, and the buttons that lead to those beside it. */
function pageOf<Each>(
  all: readonly Each[],
  page: number,
  action: string,
): { shown: readonly Each[]; number: number; navigation: Button[][] } {
  const pages = Math.ceil(all.length / PAGE);
  const number = Math.min(Math.max(page, 0), pages - 1);
  const to = (other: number, text: string) => actionButton(text, action, String(other));
  const row = [
    ...(number > 0 ? [to(number - 1, `‹ ${number}/${pages}`)] : []),
    ...(number < pages - 1 ? [to(number + 1, `${number + 2}/${pages} ›`)] : []),
  ];
  return { shown: all.slice(number * PAGE, (number + 1) * PAGE), number, navigation: row.length > 0 ? [row] : [] };
}
