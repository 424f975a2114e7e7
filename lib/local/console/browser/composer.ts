import type { ConsoleEvents } from '../protocol.ts';
import { byId, element } from './dom.ts';

/** Tells why the host will not take a text; nothing where it has taken it. */
export type Say = (text: string) => Promise<string | undefined>;

/** Where one writes: Enter sends, Shift and Enter breaks the line, and a slash offers the bot's commands. */
export function createComposer(say: Say, commands: ConsoleEvents['state']['commands']): void {
  const form = byId('composer', HTMLFormElement);
  const field = byId('text', HTMLTextAreaElement);
  const send = byId('send', HTMLButtonElement);
  const refusal = byId('chat-refusal', HTMLElement);
  const menu = byId('commands', HTMLUListElement);
  /** Which of the offered commands is marked; none where the menu is shut. */
  let marked = -1;

  async function submit(text: string): Promise<void> {
    const refused = await say(text);
    refusal.textContent = refused ?? '';
    if (refused !== undefined || field.value !== text) return;
    field.value = '';
    changed();
  }

  function changed(): void {
    send.disabled = field.value.trim() === '';
    // The field is as high as its text, up to what the style sheet allows.
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
    offer();
  }

  function offer(): void {
    const typed = field.value;
    const offered = typed.startsWith('/') ? commands.filter(({ command }) => `/${command}`.startsWith(typed)) : [];
    menu.replaceChildren(
      ...offered.map(({ command, description }, index) => {
        const item = element('li', '', element('b', '', `/${command}`), element('span', '', description));
        item.id = `command-${index}`;
        item.role = 'option';
        item.dataset.command = `/${command}`;
        return item;
      }),
    );
    menu.hidden = offered.length === 0;
    field.ariaExpanded = String(offered.length > 0);
    mark(offered.length > 0 ? 0 : -1);
  }

  function mark(index: number): void {
    marked = index;
    for (const [place, item] of [...menu.children].entries()) item.ariaSelected = String(place === index);
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `command-${index}`);
  }

  function shut(): void {
    menu.hidden = true;
    field.ariaExpanded = 'false';
    mark(-1);
  }

  /** Moves the mark, takes what is marked, or shuts the menu; false where the key does nothing to it. */
  function inMenu(key: string): boolean {
    if (marked < 0) return false;
    const count = menu.childElementCount;
    switch (key) {
      case 'ArrowDown':
        mark((marked + 1) % count);
        return true;
      case 'ArrowUp':
        mark((marked + count - 1) % count);
        return true;
      case 'Escape':
        shut();
        return true;
      case 'Tab':
      case 'Enter':
        take(menu.children[marked]);
        return true;
      default:
        return false;
    }
  }

  function take(item: Element | null | undefined): void {
    if (!(item instanceof HTMLElement) || item.dataset.command === undefined) return;
    field.value = item.dataset.command;
    shut();
    submit(field.value);
  }

  field.addEventListener('input', changed);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (inMenu(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  field.addEventListener('blur', shut);
  // Before the field loses the focus, which would shut the menu.
  menu.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) take(event.target.closest('li'));
  });
  byId('open-commands', HTMLButtonElement).addEventListener('click', () => {
    if (field.value === '') field.value = '/';
    field.focus();
    changed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() !== '') submit(field.value);
  });
  changed();
}
