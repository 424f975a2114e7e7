import type { Button } from '../../../platform/message.ts';
import type { Language } from '../../../subscribers/language.ts';
import type { Settings } from '../../../subscribers/settings.ts';
import { actionButton } from '../../buttons.ts';
import type { Reader } from '../../reader.ts';
import type { Setting } from '../../setting-choice.ts';

/** The settings of a chat, as one message shows them. */
export interface SettingsView {
  readonly settings: Settings;
  /** The language in which the chat hears, whoever has chosen it. */
  readonly language: Language;
  readonly isPaused: boolean;
  /** The title of the channel whose settings these are; null for those of the chat itself. */
  readonly channel: string | null;
  /** Whether they are those of one person, who can be asked where they are, and whose Telegram has a language. */
  readonly isPersonal: boolean;
  /** Names whose settings they are in every button, so that one of other settings is known. */
  readonly subjectCode: string;
  /** Where the chat may be, from the language of its Telegram. */
  readonly zoneGuess: string | null;
  /** The setting that waits for the zone to be known. */
  readonly zoneFor: Setting | null;
}

/** What the settings show: all of them, one of them, or the hours among which one is chosen. */
export const SCREENS = [
  'top',
  'zone',
  'leads',
  'quiet',
  'from',
  'to',
  'cap',
  'digest',
  'at',
  'certainty',
  'language',
] as const;
export type Screen = (typeof SCREENS)[number];

/** What the buttons of the settings ask for. */
export const SETTINGS_ACTION = 'set';
/** What the buttons ask for that bring a question to answer. */
export const ASK_ZONE_ACTION = 'ask-zone';

/** The sign of each setting, which heads its screen. */
export const SIGNS: Readonly<Record<Setting, string>> = {
  zone: '🕓',
  leads: '⏰',
  quiet: '🌙',
  cap: '📊',
  digest: '📰',
  certainty: '🎯',
  language: '🌍',
};

/** A button that opens a screen, or chooses something on it. */
export function settingsButton(
  text: string,
  { subjectCode }: Pick<SettingsView, 'subjectCode'>,
  ...args: readonly [Screen | 'pause' | 'resume', ...string[]]
): Button {
  return actionButton(text, SETTINGS_ACTION, subjectCode, ...args);
}

/** A button for one of several choices; the one that stands is marked. */
export function choiceButton(
  text: string,
  isChosen: boolean,
  view: SettingsView,
  ...args: readonly [Setting, ...string[]]
): Button {
  return settingsButton(isChosen ? `✅ ${text}` : text, view, ...args);
}

export function backButton(to: Screen, view: SettingsView, reader: Reader): Button {
  return settingsButton(reader.text('settings.back'), view, to);
}

/** The first line of a setting's screen: "🌙 Quiet hours", and of which channel. */
export function heading(setting: Setting, { channel }: Pick<SettingsView, 'channel'>, reader: Reader): string {
  const title = `${SIGNS[setting]} <b>${reader.html(`settings.${setting}`)}</b>`;
  return channel === null ? title : `${title} · ${reader.html('settings.ofChannel', { channel })}`;
}

/** Buttons in rows of so many. */
export function inRows(buttons: readonly Button[], perRow: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );
}
