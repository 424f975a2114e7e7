import type { ClockView } from '../protocol.ts';
import { pace } from './countdown.ts';
import { byId, icon, write } from './dom.ts';
import { askHost } from './host.ts';
import { skyAt } from './sky.ts';
import type { TimeFormat } from './time-format.ts';

const DAY = 86_400_000;

/** The large clock and what sets it. */
export interface ClockPanel {
  /** What the host says of its clock. */
  show(view: ClockView): void;
  /** Moves the hands. */
  tick(now: number, nextAlert: number | undefined): void;
}

export function createClockPanel(format: TimeFormat, zone: string): ClockPanel {
  const day = byId('day', HTMLElement);
  const time = byId('time', HTMLElement);
  const seconds = byId('seconds', HTMLElement);
  const paceLine = byId('pace', HTMLElement);
  const sky = byId('sky', HTMLElement);
  const controls = byId('controls', HTMLFormElement);
  const fieldset = byId('controls-fieldset', HTMLFieldSetElement);
  const pause = byId('pause', HTMLButtonElement);
  const nextAlertButton = byId('next-alert', HTMLButtonElement);
  const nextAlertTime = byId('next-alert-time', HTMLElement);
  const jumpTime = byId('jump-time', HTMLInputElement);
  const refusal = byId('clock-refusal', HTMLElement);
  const over = byId('over', HTMLElement);
  const speeds = [...controls.querySelectorAll<HTMLInputElement>('input[name=speed]')];

  let shown: ClockView | undefined;
  let lastSecond = Number.NaN;

  async function ask(command: object): Promise<void> {
    const refused = await askHost('clock', command);
    refusal.textContent = refused ?? '';
  }

  pause.addEventListener('click', () => ask({ action: shown?.paused === true ? 'resume' : 'pause' }));
  nextAlertButton.addEventListener('click', () => ask({ action: 'jump-to-next-alert' }));
  byId('next-day', HTMLButtonElement).addEventListener('click', () => ask({ action: 'jump-to-next-day' }));
  for (const input of speeds) {
    input.addEventListener('change', () => ask({ action: 'speed', speed: Number(input.value) }));
  }
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ action: 'jump', time: jumpTime.value });
  });
  write(byId('zone', HTMLElement), zone.replaceAll('_', ' '));

  return {
    show(view) {
      const isChanged = view.speed !== shown?.speed || view.paused !== shown.paused || view.real !== shown.real;
      shown = view;
      if (!isChanged) return;
      pause.replaceChildren(icon(view.paused ? 'resume' : 'pause'), view.paused ? 'Resume' : 'Pause');
      for (const input of speeds) input.checked = Number(input.value) === view.speed;
      write(paceLine, view.real ? 'the real clock' : view.paused ? 'paused' : pace(view.speed));
      paceLine.classList.toggle('paused', view.paused);
      seconds.hidden = view.speed > 1;
      fieldset.disabled = view.real;
      over.hidden = !view.real;
    },
    tick(now, nextAlert) {
      nextAlertButton.disabled = nextAlert === undefined;
      write(nextAlertTime, nextAlert === undefined ? 'none ahead' : format.short(nextAlert));
      const second = Math.floor(now / 1_000);
      if (second === lastSecond) return;
      lastSecond = second;
      // What has been entered stays as long as one can still jump there.
      if (jumpTime.value <= format.field(now) && document.activeElement !== jumpTime) {
        jumpTime.value = `${format.field(now + DAY).slice(0, 10)}T09:00`;
      }
      write(day, format.day(now));
      write(time, format.time(now));
      write(seconds, `:${format.seconds(now)}`);
      const part = format.partOfDay(now);
      const { above, below, darkness } = skyAt(part);
      sky.style.setProperty('--above', above);
      sky.style.setProperty('--below', below);
      sky.style.setProperty('--darkness', String(darkness));
      sky.style.setProperty('--part', String(part));
    },
  };
}
