import { byId, element, icon } from './dom.ts';

/** Places that a person may say they are in: zones on both sides of the date line, with summer time and without. */
const PLACES = [
  ['London', 51.51, -0.13],
  ['Kyiv', 50.45, 30.52],
  ['New York', 40.71, -74.01],
  ['Delhi', 28.61, 77.21],
  ['Auckland', -36.85, 174.76],
  ['Honolulu', 21.31, -157.86],
] as const;

export interface Attaching {
  readonly onFile: (fileName: string, base64: string) => void;
  readonly onLocation: (latitude: number, longitude: number) => void;
}

/** The menu of what can be sent beside words: a file, and the place where one is. */
export function createAttachMenu({ onFile, onLocation }: Attaching): void {
  const button = byId('attach', HTMLButtonElement);
  const menu = byId('attachments', HTMLUListElement);
  const file = byId('file', HTMLInputElement);

  const item = (name: string, label: string, act: () => void) => {
    const made = element('button', '', icon(name), label);
    made.type = 'button';
    made.role = 'menuitem';
    made.addEventListener('click', () => {
      show(false);
      act();
    });
    return element('li', '', made);
  };
  menu.replaceChildren(
    item('file', 'A file …', () => file.click()),
    ...PLACES.map(([name, latitude, longitude]) =>
      item('place', `I am in ${name}`, () => onLocation(latitude, longitude)),
    ),
  );

  function show(isOpen: boolean): void {
    menu.hidden = !isOpen;
    button.ariaExpanded = String(isOpen);
    if (isOpen) menu.querySelector('button')?.focus();
  }

  button.addEventListener('click', () => show(menu.hidden === true));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    button.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const isInside = target instanceof Node && (menu.contains(target) || button.contains(target));
    if (!isInside) show(false);
  });
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) onFile(chosen.name, await base64(chosen));
    file.value = ''; // the same file may be chosen again
  });
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
