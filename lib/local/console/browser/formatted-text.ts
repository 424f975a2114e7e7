import type { TextEntity } from '../../telegram-simulator/text-entity.ts';
import { element, outwardLink } from './dom.ts';
import type { TimeFormat } from './time-format.ts';

export interface TextReader {
  readonly format: TimeFormat;
  /** The clocks of the one who looks at the page. */
  readonly own: TimeFormat;
  /** Called when a command in the text is pressed. */
  readonly onCommand: (command: string) => void;
}

/** Shows a text of Telegram with its formatting. Entities are in Telegram's order, and lie within each other. */
export function formattedText(text: string, entities: readonly TextEntity[], reader: TextReader): DocumentFragment {
  return renderRange(0, text.length, entities);

  function renderRange(begin: number, end: number, within: readonly TextEntity[]): DocumentFragment {
    const fragment = document.createDocumentFragment();
    let position = begin;
    for (const [index, entity] of within.entries()) {
      if (entity.offset < position || entity.offset >= end) continue;
      const entityEnd = Math.min(entity.offset + entity.length, end);
      const inner = within.slice(index + 1).filter(({ offset }) => offset < entityEnd);
      fragment.append(text.slice(position, entity.offset));
      fragment.append(
        formatted(entity, text.slice(entity.offset, entityEnd), renderRange(entity.offset, entityEnd, inner)),
      );
      // A block begins and ends a line by itself.
      position = isBlock(entity) && text[entityEnd] === '\n' ? entityEnd + 1 : entityEnd;
    }
    fragment.append(text.slice(position, end));
    return fragment;
  }

  function formatted(entity: TextEntity, words: string, content: DocumentFragment): Node {
    switch (entity.type) {
      case 'bold':
        return element('strong', '', content);
      case 'italic':
        return element('em', '', content);
      case 'underline':
        return element('u', '', content);
      case 'strikethrough':
        return element('s', '', content);
      case 'code':
        return element('code', '', content);
      case 'pre':
        return element('pre', '', content);
      case 'blockquote':
        return element('blockquote', '', content);
      case 'expandable_blockquote':
        return expandableQuote(content);
      case 'spoiler':
        return spoiler(content);
      case 'text_link':
        return outwardLink(entity.url ?? words, content);
      case 'url':
        return outwardLink(words, content);
      case 'email':
        return outwardLink(`mailto:${words}`, content);
      case 'bot_command':
        return command(words, content);
      case 'date_time':
        return moment(entity, words);
      case 'mention':
      case 'text_mention':
      case 'hashtag':
      case 'cashtag':
        return element('span', 'reference', content);
      default:
        return content;
    }
  }

  function command(words: string, content: DocumentFragment): HTMLElement {
    const button = element('button', 'command', content);
    button.type = 'button';
    button.addEventListener('click', () => reader.onCommand(words));
    return button;
  }

  /** A date that Telegram words by the reader's own clock, whatever the page goes by; without a format it is left as it was written. */
  function moment({ unix_time: seconds = 0, date_time_format: form = '' }: TextEntity, words: string): HTMLElement {
    const time = element(
      'time',
      'moment',
      form === '' || form === 'r' ? words : reader.own.entity(seconds * 1_000, form),
    );
    time.dateTime = new Date(seconds * 1_000).toISOString();
    time.title = `${words} · ${reader.own.short(seconds * 1_000)} where you are`;
    if (form === 'r') time.dataset.relative = String(seconds * 1_000);
    return time;
  }
}

function isBlock({ type }: TextEntity): boolean {
  return type === 'pre' || type === 'blockquote' || type === 'expandable_blockquote';
}

function spoiler(content: DocumentFragment): HTMLElement {
  const hidden = element('button', 'spoiler', element('span', '', content));
  hidden.type = 'button';
  hidden.setAttribute('aria-label', 'Hidden text: press to read it');
  hidden.addEventListener('click', () => {
    hidden.removeAttribute('aria-label');
    hidden.classList.add('told');
  });
  return hidden;
}

function expandableQuote(content: DocumentFragment): HTMLElement {
  const more = element('button', 'more', 'Show more');
  more.type = 'button';
  const quote = element('blockquote', 'expandable', element('div', '', content), more);
  more.addEventListener('click', () => {
    more.textContent = quote.classList.toggle('open') ? 'Show less' : 'Show more';
  });
  return quote;
}
