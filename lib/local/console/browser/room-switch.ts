import type { Room } from '../console-parts.ts';
import { byId, element, icon } from './dom.ts';

/** The row of chats to choose from; not there where there is one only. */
export interface RoomSwitch {
  /** The index of the room that is open. */
  readonly open: number;
  /** Marks a room that is not open as one where something was said. */
  news(index: number): void;
}

export function createRoomSwitch(rooms: readonly Room[], opened: () => void): RoomSwitch {
  const row = byId('rooms', HTMLElement);
  const heading = byId('chat-heading', HTMLElement);
  const portrait = byId('portrait', HTMLElement);
  let open = 0;
  const buttons = rooms.map(({ kind, name }, index) => {
    const mark = element('span', 'news', ' has news');
    mark.hidden = true;
    const button = element('button', '', ...(kind === 'private' ? [] : [icon(kind)]), name, mark);
    button.type = 'button';
    button.addEventListener('click', () => choose(index));
    return { button, mark };
  });
  row.replaceChildren(...buttons.map(({ button }) => button));
  row.hidden = rooms.length < 2;
  show();

  function choose(index: number): void {
    if (index === open) return;
    open = index;
    show();
    opened();
  }

  function show(): void {
    for (const [index, { button, mark }] of buttons.entries()) {
      button.ariaPressed = String(index === open);
      if (index === open) mark.hidden = true;
    }
    heading.textContent = rooms[open]?.name ?? '';
    portrait.textContent = heading.textContent.charAt(0);
  }

  return {
    get open() {
      return open;
    },
    news(index) {
      const mark = buttons[index]?.mark;
      if (mark !== undefined && index !== open) mark.hidden = false;
    },
  };
}
