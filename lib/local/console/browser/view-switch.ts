import { byId } from './dom.ts';

/** On a narrow screen the page shows the chat or the key dates, and the other's button tells when there is news in it. */
export interface ViewSwitch {
  /** Something new is in this view. */
  news(view: string): void;
}

export function createViewSwitch(): ViewSwitch {
  const main = byId('views', HTMLElement);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.views button')];
  const mark = (view: string, isNew: boolean) => {
    const dot = buttons.find((button) => button.dataset.view === view)?.querySelector<HTMLElement>('.news');
    if (dot) dot.hidden = !isNew;
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { view = 'chat' } = button.dataset;
      main.dataset.view = view;
      for (const each of buttons) each.ariaPressed = String(each === button);
      mark(view, false);
    });
  }
  return {
    news(view) {
      if (main.dataset.view !== view) mark(view, true);
    },
  };
}
