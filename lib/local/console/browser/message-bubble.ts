import type { MessageView } from '../protocol.ts';
import { element, icon, outwardLink } from './dom.ts';
import { formattedText, type TextReader } from './formatted-text.ts';

type Button = MessageView['keyboard'][number][number];

export interface BubbleReader extends TextReader {
  readonly onPress: (messageId: number, data: string) => void;
}

/** A message as Telegram shows it, with its buttons under it. */
export function messageBubble(
  message: MessageView,
  repliedTo: MessageView | undefined,
  reader: BubbleReader,
): HTMLElement {
  const { id, fromBot, viaBot, text, entities, document, photo, location, keyboard } = message;
  const bubble = element('div', 'bubble');
  bubble.append(element('span', 'unseen', fromBot ? 'Datewire: ' : 'You: '));
  if (repliedTo !== undefined) bubble.append(reply(repliedTo));
  if (viaBot !== null) bubble.append(element('div', 'via', `via @${viaBot.username ?? viaBot.first_name}`));
  if (document !== null) bubble.append(file(document));
  if (photo !== null) bubble.append(element('div', 'photo', icon('photo'), element('span', '', 'Photo')));
  if (location !== null) bubble.append(place(location));
  bubble.append(element('div', 'text', formattedText(text, entities, reader), footer(message, reader)));
  if (keyboard.length === 0) return bubble;
  const rows = keyboard.map((row) => element('div', 'row', ...row.map((button) => keyboardButton(button, id, reader))));
  return element('div', 'with-keyboard', bubble, element('div', 'keyboard', ...rows));
}

/** A document, to be saved. */
function file({ fileId, fileName, size }: NonNullable<MessageView['document']>): HTMLElement {
  const name = element('span', 'file-name', fileName);
  const made = element(
    'a',
    'file',
    icon('file'),
    element('span', 'file-label', name, element('small', '', inBytes(size))),
  );
  made.append(icon('save'));
  made.href = `/console/file/${encodeURIComponent(fileId)}`;
  made.download = fileName;
  made.title = `Save ${fileName}`;
  return made;
}

function inBytes(size: number): string {
  return size < 1_000 ? `${size} bytes` : `${(size / 1_000).toFixed(1)} kB`;
}

/** Where somebody is, to the hundredth of a degree, which is about a kilometre. */
function place({ latitude, longitude }: NonNullable<MessageView['location']>): HTMLElement {
  const degrees = (value: number, above: string, below: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? below : above}`;
  const words = `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
  return element('div', 'place', icon('place'), element('span', '', words));
}

function reply({ fromBot, text }: MessageView): HTMLElement {
  return element(
    'div',
    'reply',
    element('strong', '', fromBot ? 'Datewire' : 'You'),
    element('span', '', text.slice(0, 200)),
  );
}

/** When it was said; whether it was edited since, or came without a sound. */
function footer({ date, editDate, silent }: MessageView, { format }: TextReader): HTMLElement {
  const made = element('span', 'footer');
  if (silent) {
    const mark = element('span', 'silent', icon('silent'), element('span', 'unseen', 'sent without a sound, '));
    mark.title = 'sent without a sound';
    made.append(mark);
  }
  if (editDate !== null) made.append(element('span', 'edited', 'edited'));
  const time = element('time', '', format.time(date * 1_000));
  time.title = format.short(date * 1_000);
  made.append(time);
  return made;
}

function keyboardButton(button: Button, messageId: number, { onPress }: BubbleReader): HTMLElement {
  const { text, url, callback_data: data, copy_text: copy } = button;
  if (url !== undefined) return outwardLink(url, text, icon('link'));
  const made = element('button', '', text);
  made.type = 'button';
  if (data !== undefined) {
    made.dataset.data = data;
    made.addEventListener('click', () => {
      made.setAttribute('aria-busy', 'true');
      onPress(messageId, data);
    });
  } else if (copy !== undefined) {
    made.addEventListener('click', () => navigator.clipboard.writeText(copy.text));
  } else {
    made.disabled = true;
    made.title = 'The demo cannot open this';
  }
  return made;
}
